/** Everyday words of the news of ministries: the glossary's rows for things, qualities and times, for telling a claim in one language from its evidence in another. */
import { readGlossary, readRows } from './rows.ts';

/** One meaning a row, in the columns and notation of the glossary. */
const common = `
strength reinforce enhance enhancing boost bolster strong deepen intensify intensified; stärk verstärk vertief ausbau intensiv; stärk förstärk styrk fördjup intensif; renforc fort= forte force approfond consolid intensif; wzmocn wzmacn umocn zwiększ siln umacn pogłęb zacieś zintens; stipr sustipr gilin; stipr nostipr pastipr padziļin; tugev tõhust süvenda tihenda; vahvist voimist vahva lujit syven tiivist; укреп усил сильн углуб интенсиф; зміцн посил укріп сильн поглиб інтенсиф
goal goals aim aims aimed purpose objective; ziel zweck; mål syfte; but= buts= objectif vis= vise visant; cel= cele celu celów; tiksl; mērķ; eesmär siht= sihi; tavoit päämä; цел= цель цели; мет= мета мету метою ціл
monument memorial statue; denkmal ehrenmal mahnmal; monument minnes staty; monument mémorial stèle; pomnik; paminkl; piemine; monument mälestus ausamm sammas samba; muistom patsas monument; памятник мемориал монумент; пам’ятн меморіал монумент
honour honours honor honors honoured honored honouring tribute; ehre= ehren= ehrung würdig geehrt; heder hedr ära= ärade; honneur honor hommage; honor uhonor hołd; pagarb pagerb; godin= gods= godināj pagodin; au= auaval auvaht austa; kunni; почест почет почёт чтит; почест пошан шанув
flower wreath; blum kranz; blom krans; fleur gerbe couronne; kwiat wieniec wieńc; gėl= gėlės gėlių vainik; zied= ziedi ziedus vainag; lill= lille lilli pärg= pärja pärgi; kukka kukki seppel; цвет= цветы цветов венок венк; квіт вінок вінк
independence independent sovereign; unabhäng souverän; självständ oberoende suverän; indépend souverain; niepodleg niezależ suweren; nepriklaus suveren; neatkar suverēn; iseseisv sõltumat suverään vabadus; itsenäi suvereni riippumat; независим суверен; незалежн суверен
war wars wartime; krieg; krig; guerre; wojn wojen; kar= karą karo karu kare; karš karā karu; sõda sõja sõdu; sota soda; войн; війн воєн
committee commission board council; ausschuss komitee kommission rat= beirat; utskott kommitt kommission råd=; comité commission conseil; komitet komisj rada= rady radę; komitet komisij taryb; komitej komisij padom; komite komisjon nõukog; komitea valiok neuvosto komissio; комитет комисси совет= совета совете; комітет комісі рада= раді ради
review survey; überprüf übersicht; översyn gransk; exam revue; przegląd; apžvalg peržiūr; pārskat; ülevaa läbivaa; katsaus tarkast arviointi; обзор пересмотр рассмотр; огляд перегляд
district county municipality; bezirk kreis= landkreis; distrikt län= kommun; district arrondiss; okręg powiat gmin; apygard rajon apskrit savivald; apgabal rajon novad pašvald; ringkon maakon rajoon vald= valla omavalits; piiri= piirin lääni kunta; округ район; округ район
corresponding relevant appropriate respective; entsprech jeweil zuständ; motsvar respektive berörd; correspond respectif pertin; odpowiedni właściw; atitink; attiecīg; vastav; vastaav asianom; соответств; відповідн
practical; praktisch; praktisk; pratique concret; praktycz; praktin praktišk; praktisk; praktili; käytän; практич; практич
cover include including comprise consist contain; umfass beinhalt einschl gehör enthält darunter; omfatta ingår inbegr täck innehåll; compren inclu couvr englob comport; obejm zawier należ; apim apėm įtrauk įskait; ietver aptver iekļau; hõlma sisalda kuulu katta; sisält kattaa kuulu mukaan; включ охват вход содерж; включ охопл вход місти
cross; überquer querung übergang überschr; korsa passer; travers franch; przekr przepraw przejś; kirt perženg perėj; šķērso; ületa ülepää; ylitt; пересек форсир переправ переход; перетн форсув переправ перехід
water; wasser gewässer; vatten; eau= eaux=; wod= woda wody wodn; vand; ūden; vesi= vee= vete= veek; vesi= vede vettä; вод= вода воды водн; вод= вода води водн
unique sole single; einzigart einmalig; unik; unique; wyjąt jedyn unikal; unikal išskirt vienint; unikāl vienīg; ainulaad unikaal ainus; ainutlaat; уникал единств; унікал єдин
quick rapid swift soon fast; schnell rasch zügig; snabb snar; rapid vite; szybk prędk; greit sparč netruk skubi; ātr= ātri ātrā strauj drīz steidz; kiire peagi varsti; nope pian= pikai; быстр скор оперативн; швидк скор оперативн невдовз
alongside together joint common mutual shared; gemeins zusamm miteinander neben beisein; tillsamm gemensam jämte sida= närvaro; ensemble conjoint commun côté= mutuel; razem wspóln obok wraz= wzajem; kartu bendr drauge greta šalia; kop= kopā kopīg līdzās vienlaik; koos ühi kõrval ühtlasi; yhdes yhtei rinnal; вместе совмест наряду общ совокупн взаимн; разом спільн поряд взаємн
recent latest lately last previous past former final; letzt jüngst kürzlich zuletzt vergang vorig ehemal früher; senaste nyligen sist förra tidigare före=; dernier récem récent ancien passé; ostatni niedawn minion poprzedni były=; paskutin neseniai pastar praėj praeit buvęs buvus ankst; pēdēj nesen pagāj bijuš iepriek; viima hiljuti eelmi endi= endine möödu; viime hiljat enti= entinen aiem; последн недавн прошл минувш бывш предыдущ; останн нещодав минул колишн попередн
new newly fresh recent; neu; ny= nya nytt; nouveau nouvel neuf; now= nowa nowe nowy nowo; nauj; jaun; uus uue uut uude; uusi uude uutta; нов= новая новой новое новую новые новый новых новым новог ново=; нов= нова нове= новий нові= нових новим нової нову= нового
current present now today; derzeit aktuell gegenw jetzt nun= heut zurzeit; nuvar aktuell nu= idag dag=; actuel mainten aujourd; obecn aktual teraz dziś bieżąc; dabar šiuo šian esam; pašreiz tagad šobrīd šodien pašlaik patlaban; praegu hetkel täna; nyt= nyky tällä tänään parhaillaan; сейчас ныне текущ сегодн настоящ; зараз нині поточн сьогодн
future upcoming forthcoming next coming following; künft zukunft kommend nächst folg bevorst; framtid kommand nästa följande; futur prochain avenir suivant; przysz nadchodz następn kolejn najbliż; ateit būsim artim kit= kitą sekanč; nākotn nākam turpm gaidām; tulev järgmi lähi eelsei; tuleva ensi seuraa; будущ предстоящ следующ ближайш; майбут наступн найближч
high higher highest top senior; hoch hohe ranghoch oberst; hög; haut élevé supérieur; wysok najwyż wyższ; aukšt; augst; kõrg; korke ylin ylei; высок высш; висок вищ найвищ
large big bigger biggest great major; groß; stor; grand gros= majeur plus=; duż wielk najwięk więk; dide didž; liel; suur; suur; больш крупн велик; велик більш найбільш
small little minor; klein gering; liten små mindre minst; petit faible; mał niewielk mniejs; maž nedid; maz= mazs maza neliel; väike väiks; pien; мал= малый малая малые малых небольш меньш; мал= малий мала малі малих невелик менш
many numerous several multiple various different; viel mehrere zahlreich verschieden reihe; många flera olika rad= antal; nombreu plusieurs divers beaucoup série nombre; wiel kilk liczn różn szereg; daug kelet keli= kelios kelių įvair eilė= eilę; daudz vairāk dažād virkne virkni; palju mitu mitme erinev rida= rea=; moni monta useit eri= mon= usea sarja sarjan; мног несколь ряд= ряда разн различн ряд; багат кільк низк різн числен ряд= ряду
most majority; meist mehrheit großteil; flesta majorit merpart; plupart majorit; więks; daugum daugel; lielāk vairāk vairum; enami enamu suurem; suurin enemm; больш; більш
all whole entire full fully every complete; all= alle ganz gesamt voll; all= alla hela hel= samtliga full helt=; tout tous ensemble entier plein complet intégral; wszys cał= cała cały całe pełn każd całkow; vis= visi visos visų visą pilna pilnu kiekv; vis= visi visa visu viss pilna pilnī katr pilns; kõik kogu= täie täis= terve iga=; kaik koko= täys täyd jokai; весь все= всех всей всего полн кажд цел=; весь всі= всіх всієї усі= усіх усього повн кожн
important importance significant significance crucial vital essential key main central chief principal primary leading; wicht bedeut wesentl entscheid zentral haupt führend leitend schlüssel stellenwert; vikt betyd avgörand väsentl central huvud ledande nyckel nödvänd; import essenti crucial majeur clé princip central premier signific vital; waż istot znacz klucz główn czołow wiodąc niezbęd; svarb reikšm esmin pagrind vadovauj rakt gyvybiš; svarīg nozīm būtisk galven vadoš atslēg; täht oluli põhi peami võtme juht pea= võti hädavaj; tärke merkit olennai keskei pää johta avai elintärk; важн значим существен ключ главн основн значен ведущ жизненн; важлив значущ суттєв ключ головн основн значен провідн життєв
strategic strategy; strateg; strateg; stratég; strateg; strateg; stratēģ; strateeg; strateg; стратег; стратег
region area zone field areas; region gebiet raum feld bereich; region område fält; région zone domaine terrain secteur; region obszar strefa dziedzin rejon; region srit sričių rajon; reģion jom= jomā zona nozar apgabal; piirkon regioon valdkon ala= vald= aladel; alue ala= alalla seutu; регион област зон= зона сфер район; регіон област зон= зона сфер галуз район
territorial territory integrity; territor integrit unversehrt; territor integritet; territor intégr; terytor integraln nienaruszaln; teritor vientis; teritor integrit; territoor terviklik; alueel koskemat; территор целост; територ цілісн
military armed army forces troops; militär armee streitk bewaffn truppe; militär väpnad styrk försvarsm; militaire armé force; wojsk zbroj armi sił= siły siłami militar; kari ginkl pajėg; militār bruņot armij karaspēk spēk; sõja relva kaitsev vägi väe=; sotila asevoim armeij joukko; воен войск вооруж сил= силы арми; військ воєн збройн сил= сили армі
soldier serviceman servicemen serviceperson personnel trooper troops; soldat militärangeh trupp; soldat militär trupp; soldat militaire troupe; żołnierz wojsk; kari= karys karių kariai kareiv; karavīr; sõdur kaitseväel ajateen; sotila varusm; солдат военнослуж боец бойц воинов; військовослуж солдат боєць бійц воїн
commander commanding chief; kommand befehlshaber chef; befälhav chef kommend; command chef; dowódc szef; vad= vadą vado vadu; komandier priekšn; ülem juhataj; komentaj päällik; командир командующ начальник глава= главы; командир командув начальник голов
staff headquarters command; stab= stabs hauptquart kommand führung; stab= staben högkvart befäl kommend; état-major major quartier command; sztab kwater dowód; štab būstin vadav vad= vadas; štāb pavēln komand; staap staab peakort ülem juhat; esikun pääesik komenta; штаб команд; штаб команд
navy naval fleet maritime; marine flotte seestr; marin flotta sjö; marine naval flotte maritime; marynar flot; jūrų laivyn karin=; jūr flot kara=; merev laevast mere=; merivoim laivast meri=; флот морск вмс= вмф=; флот морськ вмс=
air aerial aviation airspace; luft flug; luft flyg; air= aérien aviat; powietrz lotni; oro= aviac; gais aviāc; õhu= õhuj õhur lennu; ilma= ilmav lento; воздуш авиа; повітр авіа
missile rocket; rakete flugkörp; missil robot raket; missile roquette; rakiet pocisk; raket; raķet; rakett raketi; ohju raket; ракет противоракет; ракет протиракет
land ground territorial army; land= heer boden; mark= armé; terre sol=; lądow naziem; sausum žem=; sauszem; maa= maav; maavoim; сухопут назем; сухопут назем
unit units company companies platoon detachment subdivision; einheit kompanie zug= verband; enhet förband kompani pluton; unité compagn détachem; jednost oddział kompani pododdz; vienet kuop dalin padalin būr= būrio būriai; vienīb rot= rotas apakšvien; üksus kompan rühm allüksus; yksikk komppan joukkue; подразд част= часть части рот= рота отряд; підрозд частин рот= рота загін загон
exercise drill manoeuvre; übung manöver; övning manöv; exercic manoeuv; ćwicz manewr; pratyb; mācīb manevr treniņ; õppus manöö; harjoitu; учени маневр; навчан манев
operation mission; einsatz operat mission; insats operat uppdrag mission; opérat mission; operac misj; operac misij operatyv; operācij misij operatīv operacion; operatsioon missioon operatiiv; operaatio tehtäv missio operatiiv; операци мисси оперативн; операці місі оперативн
equipment material materiel gear hardware technique; ausrüst gerät material; utrust materiel; équip matériel; sprzęt wyposaż; įrang technik amunic; aprīkoj ekipēj tehnik; varust tehnika seadme; varust kalust laite; техник оборудов снаряж имуществ; технік обладнан споряджен майн
technical technology technologies technological; techni technolog; tekni teknolog; techni technolog; technicz technolog; techni technolog; tehnisk tehnoloģ; tehnili tehnoloog; tekni teknolog; техничес технолог; техніч технолог
industry industrial enterprise company companies firm firms manufacturer; industri unternehm firma hersteller; industri företag tillverk; industri entrepri société fabric; przemys przedsięb firm producent spółk; pramon įmon bendrov gamintoj; rūpniec industri uzņēmum ražotāj; tööst ettevõt firma tootja; teollisuu yrity valmist; промышл предприят компани производит; промислов підприєм компан виробник
ammunition munition shells; munition geschoss granate; ammunition granat; munition obus; amunic pocisk; šaudmen šovin amunic sviedin; munīcij šāviņ; laskemoon mürsk mürsu; ammu; боеприпас снаряд патрон; боєприпас снаряд набо
mine mines demining; mine= minen; mina minor minröj; mine= mines déminage; min= mina miny minow rozminow; min= minos minų minas išmin; mīn atmīn; miin demineer; miina miino raivaus; мин= мина мины разминир; мін= міна міни розмінув
vehicle truck car cars jeep jeeps; fahrzeug lastw wagen lkw= geländew; fordon lastbil bil= bilar; véhicul camion; pojazd ciężarów samochod wóz= sprzęt; transporto= automob sunkvež mašin visureig technik; transportl automaš mašīn kravas tehnik; sõidu veok auto= autod= masin maastur tehnik; ajoneuv kuorma auto maastoaut; автомоб машин грузов техник внедорож; автомоб машин вантаж позашлях технік
aircraft plane jet jets fighter; flugzeug jet= kampfflug kampfjet; flygpl plan= jakt stridsflyg; avion chasseur aéronef; samolot myśliw; lėktuv orlaiv naikint; lidmaš lidaparā iznīcināt; lennuk hävitaj; lentoko hävittäj kone=; самолет истребит; літак винищув
ship ships vessel boat boats; schiff boot=; fartyg båt skib= skibe skip=; navire bateau bâtiment vaisseau; okręt statek statk łód; laiv kater; kuģ laiv kuter; laev paat= paadi; alus= alukse laiva vene=; корабл судно суда= катер; корабел корабл судно катер
border frontier; grenz; gräns; frontièr; granic; sien= siena sienos pasien; robež; piir= piiri; raja; границ погранич; кордон прикордон
government cabinet; regierung kabinett; regering; gouvern; rząd gabinet; vyriaus; valdīb; valits; hallit; правительств кабинет; уряд кабінет
parliament assembly; parlament; riksdag parlament; parlem assembl; parlament sejm; seim parlament; saeim parlament; riigikog parlament; eduskun parlament; парламент; парламент верховн
ministry ministries department; ministeri; departem ministeri; ministèr départem; ministers resort departam msz= mon=; ministerij departam urm= kam=; ministrij departam; ministeer osakon; ministeriö osasto; министерств ведомств департамент минобор мид=; міністерств відомств департамент міноборон мзс=
head heads leader chief; chef leiter oberhaupt; chef ledare; chef dirigeant tête=; szef głow= głowa lider przywód; vadov vadas galv=; vadītāj galv= galva priekšniek; juht= juhi pea=; johtaj päämie; глав= глава главы главой руководит лидер; глав= глава глави керівник голов лідер очільник керівн
counterpart colleague; amtskol kolleg pendant; kolleg motsvar motpart; homolog collèg; odpowiedni koleg; koleg; kolēģ amata=; kolleeg ametiv ametikaasl; kolleg virkave virkasis; коллег; колег
representative delegate delegation; vertret delegat abordn repräsent; företräd represent deleg; représent délég; przedstawic delegac; atstov delegac; pārstāv deleģ; esinda delegat; edusta valtuusk; представит делегац; представн делегац
guest visitor; gäst besucher; gäst besökar; invité hôte visiteur; gość; sveč= svečias svečiai svečių; vies= viesi viesus; külali; viera; гост= гость гости гостей; гост= гість гості гостей
side sides party parties; seite partei; sida sidor part= parter; partie partis côté; stron; pus= pusė šal= šalys šalių; pus= puse pusi; pool osapool; osapuol puol; сторон; сторон
meeting talks negotiation consultation conversation dialogue meet met meets negotiated; treff gespräch verhandl sitzung tagung konsult traf getroffen zusammenk unterred triff zusammentref begegn; möte samtal förhandl överlägg konsult möt= träff; rencontr réuni entreti pourparl négoc consult dialogue entretenu; spotk rozmow narad negocj konsult posiedz spotyk rozmaw; susitik deryb pokalb pasitar konsult posėd susitink derėj; tikšan sarun pārrun sanāk konsult tikās tiekas satik; kohtu läbirääk kõnelus nõupid konsult istung kokkusa; tapaa neuvot keskust kokou tapas; встре перегов бесед совещан консульт заседан; зустр перегов бесід нарад консульт засідан
conference summit forum session; konferenz gipfel tagung forum sitzung; konferens toppmöt möte forum session sammanträd; conféren sommet forum séance session; konferenc szczyt forum sesj posiedz; konferenc viršūn forum sesij posėd; konferenc samit forum sesij sēde; konverents tippkoh foorum istung sessioon; konferens huippuk foorum istunto istunn; конференц саммит форум сесси заседан; конференц саміт форум сесі засідан
issue question topic matter subject; frage thema themen angelegenh; fråg ämne; question sujet thème dossier; kwesti spraw temat; klausim tema= temos temom tem=; jautāj tēm; küsimu teema; kysymy aihe asia=; вопрос тем= тема темы; питан тем= тема теми
situation circumstances state; lage situat; läge situat; situat; sytuac położeni; padėt situac; situāc stāvok; olukor; tilan; ситуац обстанов положен; ситуац обстанов становищ
development progress; entwick fortschr; utveck framst; évolut progrès développ; rozw postęp; raid pažang plėtr progres; attīst progres virzīb; areng edusa; kehity edisty; развит прогресс; розвит прогрес поступ
threat danger risk risks; bedroh gefahr risik; hot= hotet hoten hotar hotade fara= risk faran; menac danger risque; zagroż niebezp ryzyk; grėsm pavoj rizik; draud apdraud bīstam risk briesm; oht= ohtu ohtl risk; uhka uhat vaara riski; угроз опасн риск; загроз небезпек ризик
attack aggression invasion war; angriff aggress überfall angegriff; angrep aggress invas angrip; attaqu agress invas; atak agresj napaś inwazj zaatak; atak puol agresij invazij užpuol; uzbruk agresij iebruk; rünna agress sissetung ründa; hyökk agress; атак агресси напа вторжен; атак агресі напа вторгн
security secure safety safe; sicher; säker trygg; sécur sûr= sûre; bezpiecz; saug; droš; julgeol turval ohut; turval; безопас; безпек безпеч
defence defense defend protect; verteid abwehr schutz; försvar skydd; défen protect protég; obron obrań broni= chron ochron mon= mon-u; gynyb gina= ginti apsaug saugo kam=; aizsardz aizsarg aizstāv sargā; kaits; puolus suojel suoja; оборон защит охран минобор; оборон захист захищ охорон міноборон
deter; abschreck; avskräck; dissua; odstrasz; atgrasy; attur; heidut; pelote ehkäis; сдержив; стримув
peace; friede; fred; paix pacifi; pokój; taik; mier; rahu; rauha; мир= мира мирн миротвор; мир= миру мирн миротвор
victory win wins won; sieg= siege gewinn gewonn gewann; seger vann vinn; victoir gagn; zwycięs wygra; pergal laimė; uzvar; võit= võidu võitis; voitt voito; побед выигр; перемог
sanction; sanktion; sanktion; sanction; sankcj; sankcij; sankcij; sanktsioon; pakot; санкци; санкці
agreement treaty treaties accord contract memorandum deal pact; abkomm vereinb vertrag memorand kontrakt; avtal överensk fördrag memorand kontrakt; accord traité contrat mémorand; umow porozum traktat kontrakt memorand; sutart susitar memorand kontrakt; līgum vienoš memorand kontrakt nolīgum; leping kokkulep memorand; sopimu; соглаш договор контракт меморандум; угод договір договор контракт меморандум
statement declaration communique document; erklär dokument schriftst; förklar uttal deklarat dokument; déclarat document communiq; oświadcz deklarac dokument; pareišk deklarac dokument; paziņoj deklarāc dokument; avaldus deklarat dokumen; julistu asiakir lausun; заявлен декларац документ; заява заяву заяви деклараці документ
assistance aid package; hilf paket unterstütz; stöd bistånd paket hjälp; aide assist paquet; pomoc pakiet wspar; pagalb param paket; palīdz atbalst pakot; abi= abist pakett pakti toetus; apu= avun paket tuki tuen; помощ пакет; допомог пакет
budget expenditure spending; haushalt etat ausgaben budget; budget utgift anslag; budget dépens; budżet wydatk; biudžet išlaid; budžet izdevum tēriņ; eelarve kulutus kulud; budjet meno määrär; бюджет расход; бюджет видатк витрат
money fund funds sum amount; geld mittel summe fonds; pengar medel belopp summa fond; argent fond somme montant; pieniąd środk kwot fundusz; pinig lėš= lėšos lėšų suma sumos fond; nauda līdzekļ summ fond; raha= rahal summa fond; raha summa varoj; деньг средств сумм фонд; грош кошт сум= сума суму фонд
capability capabilities ability abilities capacity capacities; fähigk kapazit; förmåg kapacit; capacit; zdolnoś możliw potencj; pajėgum gebėj galimy; spēj jauda; võime; kyvy kyky suoritusk; способн возможн потенц; спроможн здатн можлив потенц
readiness preparedness alert; bereitsch alarm; beredsk larm; préparat disponib alerte; gotowoś alarm; parengt pasireng; gatavīb; valmisol valmidus; valmius; готовност тревог; готовніст тривог
experience lesson expertise; erfahr lehre; erfaren lärdom; expérien leçon; doświad lekcj; patirt pamok; pieredz mācīb; kogemu õppet; kokemu; опыт урок; досвід урок
relation tie ties link links; bezieh verhältn verbindung; relation förbind förhåll; relation lien; relacj stosunk więz; santyk ryš= ryši; attiec saikn; suhe= suhte side=; suhde suhte; отношен связ; відносин стосунк зв’язк
unity united solidarity; einheit einig solidar; enighet enad solidar; unité uni= unis= solidar; jednoś solidar; vienyb solidar vieninga; vienot vienīb solidar; ühtsus ühtne solidaar; yhtenäi solidaar; единств солидарн; єдніст єднан солідарн
value principle; wert= werte prinzip grundsatz; värde princip; valeur princip; wartoś zasad; vertyb princip; vērtīb princip; väärtu põhimõ; arvo= arvot arvojen periaat; ценност принцип; цінніст цінност принцип
level; ebene niveau stufe; nivå; niveau échelon; poziom szczeb; lygi lygm; līmen; tase= tasan tasem taset; taso= tasol tason tasoa; уров; рівен рівн
role roles part position; rolle; roll; rôle; rol= rola rolę roli=; vaidm; lom= loma lomu; roll; rooli; рол; рол
step steps measure; schritt maßnahm; steg åtgärd; étape mesure pas=; krok działan środk środek; žings priemon; sol= soļi soļu pasākum; samm meede meetm; aske toimi toimen toimet; шаг мер= меры мероприят мерах; крок захід заход
event ceremony ceremonies; veranst ereign zeremon feier; evenem händels ceremon; événem cérémon manifest; wydarz impre uroczyst ceremon; rengin įvyk ceremon iškilm; pasākum notikum ceremon; üritus sündmus tseremoon; tapahtum tilaisuu seremon; событ мероприят церемон; поді захід заход церемон
anniversary jubilee celebration celebrate; jahrestag jubiläum feier; årsdag jubile fira= firar; annivers célébr jubil; roczni jubileu świętow obchod; meti= metin sukakt švent; gadadien jubilej svin atzīmē; aastapäev juubel tähist; vuosipäiv juhl; годовщ юбиле праздн отмет; річниц ювіле святкув відзнач
effort endeavour; bemüh anstreng; ansträng insats; effort; wysił stara; pastang; pūliņ centien; jõupingu pingut; ponnist pyrkimy; усил; зусил
need needs needed necessary necessity; bedarf bedürf nötig notwend brauch erforder; behov nödvänd; besoin nécess; potrzeb koniecz niezbęd; poreik reik būtin; vajadz nepiecieš; vaja; tarv tarpe välttäm; нужд потреб необход нужн; потреб необхід потріб
opportunity opportunities possibility possibilities chance possible option; möglich gelegenh chance; möjlig tillfäll; possib occas opportun; możliw szans okazj; galimyb prog= proga; iespēj izdevīb; võimalu; mahdollis tilaisuu; возможн шанс; можлив нагод
challenge; herausford; utman; défi= défis; wyzwan; iššūk; izaicin; väljakut katsumus; haaste; вызов; виклик
priority priorities prioritise; priorit schwerpunkt; priorit; priorit; prioryt; priorit; priorit; priorite; priorit painopis; приоритет; пріоритет
interest; interess; intress; intérêt intéres; interes zainteres; inter susidom suinteres; interes ieinteres; huvi= huvid huvit; kiinnost etu= edut; интерес заинтерес; інтерес зацікавл
contribution contributor; beitrag; bidrag; contribut; wkład; indėl; ieguldīj devum; panus; panos; вклад; внес
year years annual yearly; jahr; år= året åren årlig; an= ans= année annuel; rok= roku lat= lata roczn corocz tegoroczn; met= metai metų metin kasmet šiemet; gad= gads gadā gadu ikgad šogad; aasta tänavu; vuosi vuode vuonna; год= года= году= годом= годы= годов= лет= ежегод; рік= року= років= роки= роках= щоріч
month; monat; månad; mois= mensuel; miesiąc miesię; mėnes; mēnes; kuu= kuud kuus=; kuukau; месяц ежемес; місяц щоміс
week weeks weekly; woche; vecka veckor; semaine hebdo; tydz tygod; savait; nedēļ; nädal; viikk viiko; недел; тижд тижн
day days daily; tag= tage tags tägl; dag= dagar dagen daglig; jour quotid; dzień dni= dniu dnia codzien; dien kasdien; dien ikdien; päev; päiv; день дня= дней дни= сутк ежеднев; день дня= дні= днів= добу щоден
form formation formed; bild= gebildet aufstell; bilda; format formé; formow utworz; formav formuo; izveid formē; moodust; muodost; формир сформир; форму сформ
particular especially notably; insbesond besonder vor= namentlich; särskilt framför; particul notamm surtout; szczegól zwłaszcza; ypač ypat; īpaši jo= sevišķi; eriti eelkõi iseära; erity etenkin varsinkin; особ частност; особлив зокрема насамперед
serve fulfil duty duties task tasks; aufgab pflicht auftrag; uppgift plikt uppdrag; tâche devoir mission; zadan obowiąz; uždav užduot pareig; uzdevum pienāk; ülesan kohustu; tehtäv velvol; задач обязанн; завдан обов
protect guard; schütz bewach wach; skydd bevak; garde protég; ochran strzeg; saugo; sargā aizsarg apsarg; valva kaits; vartio suoja; охран защит; охорон захищ
journalist press media news; presse medien journalist; press medie journalist; presse média journalist; pras media dziennik; spaud žiniaskl žurnal; pres= preses medij žurnāl; press ajakir meedia; lehdis media toimit; пресс сми= журналист; прес змі= журналіст медіа
newspaper website report article; zeitung bericht webseite mitteil meld gemeld; tidning rapport webb uppgav meddel; journal rapport site= indiqu signal; gazet raport stron zgłos poinform; laikrašt ataskait svetain praneš; laikrakst ziņo vietn paziņ; ajaleh aruan koduleh teata raport; lehti raport sivust ilmoit kerto; газет доклад отчет сайт сообщ доложи; газет доповід звіт сайт повідом
spokesperson spokesman spokeswoman; sprecher; talespers talesman; porte-parole parole; rzeczni; atstov spaudai; pārstāv runas=; pressiesin esindaj kõneisik; tiedottaj edustaj; представит пресс-секр; речни прес-секр
professional expert specialist; fachleut expert spezial profess beruf fachkund; expert specialist yrkes sakkun profess; expert spécial profess; ekspert specjal zawod profesj fachow; ekspert special profes žinov; ekspert special profes; ekspert spetsial professi asjatund kutsel; asiantunt ammatti palkattu; эксперт специалист профессион; експерт фахів спеціаліст профес
volunteer voluntary reserve reservist; freiwill reserv; frivill reserv hemvärn; volontair réserv; ochotni rezerw; savanor rezerv atsarg; brīvprāt rezerv zemessar; vabatah reserv; vapaaeht reservi; доброволь резерв запас; доброволь резерв запас
conscript draft; wehrpflicht wehrdienst rekrut; värnplikt rekryt; conscri appel; pobor; šaukt privalom; iesauk obligātā; ajateen kutsealu; varusm asevelv; призыв срочн; призов строков
youth young student school pupil cadet; jugend jung= schul student kadett; ungdom ung= unga skol elev student kadett; jeune école élève étudi cadet; młod szkoł ucz= uczni student kadet; jaunim jaun= mokykl mokin student kadet; jaunieš skol student kadet; noor= noored kool= kooli õpilas kadett; nuor koulu oppilas opiskel kadetti; молод школ студент курсант кадет; молод школ студент курсант кадет
university academy college education; universit akadem hochsch bildung; universit akadem högskol utbild; universit académ enseign éducat; uniwers akadem uczeln edukac; universit akadem švietim; universit akadēm augstsk izglīt; ülikool akadeem haridus; yliopist akatem koulutus; универс академ образоват; універс академ освіт
hospital medical health medicine doctors; krankenh medizin gesundh sanität lazarett; sjukhus sjukvård medicin häls; hôpital médic santé; szpital medycz zdrow; ligonin medicin sveikat; slimnīc medicīn vesel; haigla meditsiin tervis; sairaal lääkin terve; больниц госпитал медицин здоров; лікарн госпітал медич здоров
infrastructure facility facilities building installation; infrastr einricht anlage gebäude; infrastr anläggn byggn; infrastr install bâtim; infrastr obiekt budyn; infrastr objekt pastat; infrastr objekt ēka= ēkas; taristu rajatis hoone objekt; infrastr laitos rakennu; инфраструкт объект здан; інфраструкт об’єкт будів
base bases camp barracks garrison training range ground; stützp kaserne lager übungspl; bas= basen kasern läger övningsf; base caserne camp terrain; baz koszar obóz poligon; baz kareivin stovykl poligon; bāz kazarm nometn poligon; baas kasarm laager polügoo harjutusv; tukikoh kasarm leiri; база базы базе казарм лагер полигон; база бази базі казарм табір полігон
centre center; zentrum zentren; center centrum; centre; centrum ośrod; centr; centr; kesku; kesku; центр; центр
city town capital towns; stadt hauptst; stad= staden huvudst; ville capital; miast stolic miejscow; miest sostin; pilsēt galvaspil; linn= linna pealinn; kaupun pääkaup; город столиц; міст столиц
sea ocean coast; meer see= küste ozean; hav= havet kust ocean; mer= mers côt océan; morz mors wybrzeż ocean; jūr pakrant vandenyn; jūr piekrast okeān; meri= mere= merel rannik ookean; meri= merel ranni; море мор= морск побереж океан; море мор= морськ узбереж океан
eastern east flank; ost= osten östl ostfl flanke; öst= öster östra flank; est= orient flanc; wschod flank; ryt= rytų rytin flang; austrum flang; ida= idapo idati tiib=; itä= itäinen itäisen; восток восточ фланг; схід фланг
western west; west= westen westl; väst= väster västra västlig; ouest occident; zachó; vakar= vakarų vakarin; rietum; lääne lääs=; länsi länn; запад; захід
north; nord= norden nördl; nord= norr= norra; nord= septent; północ; šiaur; ziemeļ; põhja; pohjoi; север; північ
south; süd= süden südl; syd= söder södra; sud= méridi; południ; piet= pietų pietin; dienvid; lõuna; etelä; южн юг= юге; півден півдн
border crossing checkpoint; grenzüberg kontrollpunkt; gränsöver; poste-frontière passage; przejśc; perėj punkt; robežpunkt robežkontrol; piiripunkt; rajanyl; пункт пропуск; пункт пропуск
embassy ambassador diplomat; botschaft diplomat; ambassad diplomat; ambassad diplom; ambasad dyplom; ambasad diplomat pasiunt; vēstniec diplomāt; saatkon suursaadik diplomaat; suurläh lähetys diplomaat; посол диплом; посол диплом
institution organisation agency agencies authority authorities body; institut organis behörd agentur amt=; institut organis myndigh byrå; institut organis agence autorit; instytuc organ agencj władz urząd; instituc organizac agentūr valdž tarnyb; instit organiz aģent iestād varas; asutus organisats amet= ametid ametkon; laito järjest virast viranom; учрежд орган агентств ведомств; установ орган агенц агентств відомств
europe; europ; europ; europ; europ; europ; eirop; euroop; euroop; европ; європ
nato alliance allied ally allies; nato bündn alliier verbünd; nato allian allier; otan allian allié; nato sojusz; nato aljans sąjung; nato alians sabied; nato allian liitlas liitu; nato liittou liittol; нато альянс союзн; нато альянс союзн
success succeed; erfolg; framgång lyckad lyckat; succès réussi; sukces pomyśl udan; sėkm pavyk; sekm veiksm izdev; edu= eduka õnnest; onnist menest; успеш успех удал; успіш успіх вдал
effective efficiency efficient; wirks effekt effiz; effekt verkn; effic; skutecz efektyw; veiksming efektyv; efektīv; tõhus efektii; teho; эффектив; ефектив
collective joint combined; kollektiv; kollektiv; collect; kolektyw zbiorow; kolektyv; kolektīv; kollektii; yhteis kollekt; коллектив; колектив
advanced modern latest innovation innovative; modern fortschr innov; modern avancer innov; moderne avanc innov; nowoczes innow zaawans; šiuolaik modern inovac pažang; modern mūsdien inovāc; modern kaasaegn innovat; nykyaik modern innovat; современ новейш инновац; сучас новітн інновац
regular constant; regelmäß ständig; regelbund ständig; réguli constam; regular stał= stale; reguliar nuolat; regulār pastāv nemitīg; regulaar pidev; säännöll jatkuv; регуляр постоян; регуляр постій
intensive active; intensiv aktiv; intensiv aktiv; intens activ; intensyw aktyw; intensyv aktyv; intensīv aktīv; intensiiv aktiiv; intens aktiiv; интенсив актив; інтенсив актив
additional further extra more; zusätz weiter mehr; ytterlig mer= extra; supplém addit plus=; dodatk więcej; papildom daugiau; papild vairāk; täienda rohkem lisa=; lisä= lisää enemm; дополн больше; додат більше
previous earlier before already; früher bereit zuvor; tidigare redan; précéd déjà auparav; wcześn poprzed już; ankst anksč jau=; agrāk iepriek; varem varasem eelne; aiem aikais; ранее раньше предыдущ; раніше попередн
responsibility responsible; verantw; ansvar; respons; odpowiedzial; atsak; atbild; vastut; vastuu vastaa=; ответств; відповідал
condition; beding; villkor; condit; warunk; sąlyg; apstāk nosacīj; tingimu; ehdo olosuht; услов; умов
result outcome; ergebn resultat; resultat; résult; wynik rezult; rezult; rezult; tulemu; tulo= tulok tulos= tulost; результат итог; результат підсум
number figure amount quantity; zahl anzahl; antal; nombre; liczb ilość; skaič kiek=; skait daudzum; arv= arvu hulk; määrä luku; числ количес; числ кількіс
group team teams; gruppe team; grupp lag=; groupe équipe; grup zespół; grup komand; grup komand; grupp meeskon rühm; ryhm tiimi; групп команд; груп команд
coalition initiative; koalit initiat; koalit initiat; coalit initiat; koalic inicjat; koalic iniciat; koalīc iniciat; koalits algatus; koalit aloit; коалиц инициат; коаліц ініціат
first; erst zuerst; först; premier; pierwsz; pirm; pirm; esim esmakord; ensim; перв впервые; перш вперше
second; zweit; andra andre=; deuxi second; drug; antr; otr; teine teise teist; toinen toise; втор; друг
third; dritt; tredje; trois; trzec; treč; treš; kolmas kolmanda; kolmas kolman; трет; трет
morning; morgen früh; morgon; matin; rano poran ran= rana; ryt= rytą ryto; rīt; hommik; aamu; утр; ранок ранк вранці
evening; abend; kväll; soir; wiecz; vakare vakaro vakarą vakar=; vakarā vakars vakar=; õht; ilta illa; вечер; вечір вечор ввечері увечері
night overnight; nacht; natt; nuit; noc= nocy nocn; nakt; nakt; öö= öösel öise; yö= yöllä yön; ночь ночи ночн; ніч= ночі нічн вночі уночі
general; general; general; généra; general; general; ģenerāl; kindral pea=; kenraal pääsiht; генерал; генерал
secretary secretaries minister; sekretär minister verteidigungsminist außenminist; sekreter minist försvarsminist utrikesminist statsminist; secrét ministre; sekretarz minist; sekretor ministr; sekretār ministr; sekretär sihter minist kaitseminist välisminist peaminist; sihteer minist puolustusminist ulkominist pääminist; секретар министр; секретар міністр
bilateral; bilateral zweiseit; bilateral tvåsid; bilatér; dwustron bilater; dvišal; divpus; kahepool; kahdenv; двусторон; двосторон
trilateral; trilateral dreiseit; trilateral tresid; trilatér; trójstron; trišal; trīspus; kolmepool; kolmenv; трехсторон; тристорон
multilateral; multilat; multilat; multilat; wielostron; daugiašal; daudzpus; mitmepool; monenv; многосторон; багатосторон
long longer; lang= lange langfrist; lång; long= longue durable; dług= długo długi długa; ilg= ilga ilgesn; ilg= ilga ilgs ilgu ilgter; pikk= pika pikem; pitkä; долг= долго длительн; довг= довго тривал
short brief; kürz; kort; court brève bref; krót; trump; īs= īsa īss īst īsu; lühi; lyhy; коротк кратк; коротк
medium middle average; mittel durchschn; medel mellan genomsn; moyen; średni; vidut; vidēj; keskmi kesk=; keskim keskip; средн; середн
international; internat; internat; internat; międzynar; tarptaut; starptaut; rahvusvah; kansainv; международ; міжнарод
multinational; multinat; multinat; multinat; wielonar; daugianac tarptaut; daudznac; mitmerahv mitme=; monikans; многонац; багатонац
brigade; brigad; brigad; brigad; brygad; brigad; brigād; brigaad; prikaat; бригад; бригад
battalion; bataillon; bataljon; bataill; batalion; batalion; bataljon; pataljon; pataljoo; батальон; батальйон
company companies platoon squadron detachment; kompanie zug= staffel schwadron; kompani pluton skvadron; compagn section escadr détachem; kompani pluton eskadr; kuop būr= būrio būriai būrys eskadr; rot= rota rotu vads= vada= eskadr; kompan rühm eskadr; komppan joukkue laivue; рот= рота роты роту взвод эскадр отряд; рот= рота роти роту взвод ескадр загін загон
regiment; regiment; regement; régim; pułk; pulk; pulk; rügemen; rykmen; полк= полка полке полку; полк= полка полку
division; division; division; division; dywiz; diviz; divīz; diviis; divisioo; дивизи; дивізі
corps; korps; kår= kåren; corps; korpus; korpus; korpus; korpus; armeijak; корпус; корпус
prime premier; premier kanzler minister= ministerp; statsmin premi; premier; premier; premjer ministr; premjer ministru; peamin; päämin; премьер; прем’єр
deputy vice assistant acting; vize stellvertr; vice ställför biträd; vice adjoint délégu; wice zastęp; vice pavad; vice vietniek; ase= asetäit asekan abi= aseminist asetäitj; vara= varap apulais varami sijai; замест зам= вице замминист; заступ віце
airport airfield airbase; flughaf flugplatz flieger; flygplats flygfl flygbas flottilj; aéroport aérodr; lotnisk port= portu; oro= aerodr; lidost lidlauk aerodr; lennujaa lennuväl lennubaa; lentoase lentokent lentotuk; аэропорт аэродром авиабаз; аеропорт аеродром авіабаз
port ports harbour harbor; hafen; hamn; port= ports; port= portu porty portów; uost; ost= osta ostu; sadam; satama; порт= порта порту порты; порт= порту порти
officer; offizier amt= amtes amtsant; officer ämbet; officier fonction; oficer urząd urzęd obowiązk; karinink pareig; virsniek amat; ohvitser amet; upseer virka virkaa virass; офицер должност пост= поста; офіцер посад
official; beamt offizie amtstr; tjänstem officiel; fonctionn responsab officiel; urzędn oficjal; pareig oficial; amatpers oficiāl; ametnik ametiis ametlik; virkamie viralli; чиновник официал должност; посадов урядов офіцій
family families child; famil kind= kinder; famil barn= barnen; famille enfant; rodzin dzieck dzieci; šeim vaik= vaikai vaikų vaikams; ģimen bērn; pere= pered laps= laste lapsed; perhe laps= lasten; семь семей дет= дети детей; сім’я= сім’ї= сім’ю= сімей родин діт= діти дітей
citizen people population resident inhabitants public society men person; bürger mensch leute bevölk einwohn gesellsch öffentl person; medborg människ folk befolkn invån samhäl allmän offentl person; citoyen gens peuple popula habitant société publi personnes; obywat ludzi ludno mieszk społecz publiczn osob; piliet žmon žmog gyventoj visuomen vieš; pilson cilvēk iedzīv sabiedrīb sabiedrisk publisk; kodanik inim elanik rahva ühiskon avalik; kansala ihmi väestö asuk kansan yhteisk julki henkil; гражда люд народ населен жител обществ публичн человек; громад люд народ населен мешкан жител суспільств публічн осіб
percent cent; prozent; procent; cent= pourcent; procent; proc= procent; procent; protsen; prosent; процент; відсот процент
gdp; bip= bruttoinl; bnp= bruttonat; pib=; pkb=; bvp= bendrojo=; ikp= iekšzemes; skp= skt= sktst koguproduk; bkt= bruttok; ввп= валов; ввп= валов
treat rehabilitation; behandl rehabilit; behandl rehabilit vård; traitem rehabil soin; leczen rehabil; gydy gydo reabilit; ārstē ārstniec rehabil; ravi= ravib ravim= taastusr; hoito hoita kuntout; лечен реабилит; лікуван реабіліт
flank; flanke; flank; flanc; flank; flang; flang; tiib= tiiva; siipi sivusta; фланг; фланг
foreign abroad; ausländ auswärt außen; utländ utrikes utomland; étrang extér; zagran obc msz= msz-etu; užsien urm= ur=; ārvalst ārzem ārliet; välis; ulko; иностр зарубеж внешн рубеж границ мид= мида; інозем закорд зовнішн кордон мзс=
place venue location spot; ort= orte= orten= stelle platz; plats ort=; lieu place endroit; miejsc; viet; viet; koht koha; paik; мест; місц
long far range distance; lang weit reichweit fern; lång räckvidd avstånd; long portée; dług dalek zasięg; ilg tolim nuotol; tāl gar=; kaug pikk pika; pitk kauko kanta; дальн долг; дальн далекобій довг ураження
strong powerful robust; stark; stark; fort= forte puissant; siln mocn; stipr galing; spēcīg stipr; tugev; vahva voimak; сильн мощн; сильн потужн
cause because reason; grund ursach weil; orsak därför anledning; cause raison; przyczyn powod; priežast; iemesl cēlon; põhju; syy= syyn=; причин; причин
half; hälfte halb; halv; moitié demi; pół=; pus= pusė; pus= puse; pool; puol; половин; половин
yesterday; gestern; igår går=; hier; wczoraj; vakar; vakar; eile; eilen; вчера; вчора
world global; welt; värld; monde mondial; świat; pasaul; pasaul; maailm; maailm; мир= мира= мире миров; світ
enemy adversary foe opponent; feind gegner; fiende motståndar; ennemi adversaire; wróg nieprzyj; prieš= priešo prieša; ienaidn pretin; vaenla; vihol; враг противник; ворог противник
front line; front; front; front ligne; front lini; front linij; front līnij; rinn; rintam linja; фронт лини; фронт ліні
time times; zeit mal=; tid= tiden= gång; temps fois; czas raz=; laik kart; laik reiz; aeg aja= ajal= ajaga= kord; aika kerta; время раз=; час= часу= часі= раз=
worth value cost costs price; wert= preis kost; värd= värde kost pris; valeur coût prix; wart koszt cen= cena ceny; vert= vertė kain; vērt izmaks maksā; väärt= maksum hind= hinna maksa maksma; arvo hinta kust maksa; стоим цена= цены= цену= ценой= ценам стоит стоят; варт цін кошту
urgent immediate; dring sofort unverzüg; brådsk omedelbar genast; urgen immédiat; pilny pilne natychm; skubi neatidėl nedels; steidzam nekavēj; kiireloom viivitam kohe=; kiireel välittömä; срочн немедл; термінов негайн
weapon arms; waffe; vapen; arme= armes; broń; ginkl; ieroč; relv; ase= aseet asei; оруж; збро
almost nearly; fast nahezu; nästan; presque; prawie niemal; beveik; gandrīz; peaaegu; lähes melkein; почти; майже
action activity activities active; aktion aktiv handlung; aktion aktiv åtgärd; action activ; działa akcj aktyw; veiksm veikl akcij aktyv; darbīb akcij aktīv; tegevu aktiiv; toimi aktiiv; действи деятельн акти; дії= дія= діяльн акти
adviser advisor counsellor; berater; rådgiv; conseiller; doradc; patarėj; padomniek; nõunik nõuand; neuvonanta; советник; радник
structure organisation organization; struktur aufbau gliederung; struktur uppbygg organisat; structur organisat; struktur organizac; struktūr sandar organizac; struktūr organizāc; struktuur ülesehit; rakent rakenn; структур организац; структур організац
autumn; herbst; höst= hösten; automne; jesie; ruden; ruden; sügis; syksy; осен; осен осін восени
spring; frühjahr frühling; våren= vårens=; printemp; wiosn; pavasar; pavasar; kevad; kevät kevää; весн; весн навесн
summer; sommer; sommar; estiv; lato= latem= letni; vasara= vasaros= vasarin; vasar; suvi suve= suvel=; kesä= kesän= kesällä= kesäis; лето= летом= летн; літо= літа= літн влітку
paratrooper airborne; fallschirm luftland; fallskärm luftbur; parachut aéroport; spadochron powietrznodes desant; desant parašiut; desant izpletņ; dessant langevarj; laskuvarjo; десант парашют; десант парашут
office; büro; kontor; bureau; biur; biur; biroj; büroo; toimisto; офис бюро; офіс бюро
democracy democratic; demokrat; demokrat; démocrat; demokrat; demokrat; demokrāt; demokraat; demokrat; демократ; демократ
interoperability interoperable; interoperab; interoperab; interopérab; interoperacyj; sąveik; savietojam sadarbspēj; koostegutsem koosvõim; yhteentoim yhteistoimintak; совместимост взаимодейств; сумісніс взаємоді
resource; ressource mittel=; resurs; ressource moyens=; zasob; ištekl; resurs; ressurs; resurss voimavar; ресурс; ресурс
contact; kontakt; kontakt; contact; kontakt; kontakt; kontakt; kontakt; yhtey kontakti; контакт; контакт
crisis crises; krise= krisen; kris= krisen krishant; crise; kryzys; kriz; krīz; kriis; kriisi; кризис; криз
difficult hard; schwierig schwer; svår; difficil; trudn; sunku sunki= sunkia; grūt sarežģ; raske keeruli; vaikea; трудн сложн; важк складн
low lowest; niedrig; låg= låga lägst; faible; nisk niż; žemas žema= žemes žemi= žemiaus žemo=; zems= zema; madal; matal; низк; низьк
presence; präsenz anwesenh; närvaro; présence; obecn; buvim; klātbūt; kohalolek; läsnäol; присутств; присутн
position stance posture; position haltung; position ställning hållning; position postur; stanowisk pozyc postaw; pozic laikys; nostāj pozīc; seisukoh positsioon; kanta= kannan asema; позиц; позиц
island; insel; ö= ön= öar; île= îles=; wysp; sala= salos= saloje; salā; saar= saare; saari saare; остров; острів остров
speech address; rede= reden= ansprach; tal= tala= talar= anföran inlägg; discours alloc; przemów przemaw wystąp; kalbą kalbė; runa= runu= uzrunā; kõne= kõnel; puhe= puhee puhu; выступ речь= речи=; виступ промов
part belong member; teil= teils mitglied gehör; del= delen medlem tillhör; partie membre appart; częś człon należ; dalis= dalies dalį= narys= nariai priklaus; daļa= daļu= dalībn biedr; osa= liige liikme kuulu; osa= osan jäsen kuulu; часть= части= член входи; частин член вход
total altogether; insgesamt gesamt; totalt sammanlag; total; łączn ogół; viso= bendras; kopumā kopā; kokku; yhteensä; всего общая общей общего общий общую; загал всього
neighbour neighbor; nachbar; grann; voisin; sąsiad; kaimyn; kaimiņ; naaber naabri; naapur; сосед; сусід
letter; brief= briefe schreiben; brev; lettre; pismo pisma list=; lašk; vēstul; kiri= kirja= kirjas; kirje; письм; лист= листа листі
mobile mobility; mobil bewegl; rörlig mobil; mobil; mobiln; mobil; mobil; mobiil; liikku; мобил; мобіл
law legal; gesetz recht jurist; lag= lagen rätt laglig juridisk; loi= lois jurid légal; ustaw praw; įstatym teis; likum tiesīb tiesisk juridisk; seadus õigus; laki lain oikeud; закон прав юридич; закон прав юридич
stability stable; stabil; stabil; stabil; stabil; stabilum; stabilit; stabiil; vakaa vakau; стабил; стабіл
self propelled; selbstfahr panzerhaub; självgående bandkanon; automot automoteur; samobież; savaeig; pašgāj; liikur iseliiku; telatyk itseliik; самоход; самохід
crew sailor; besatzung matros; besättning sjöman; équipag marin=; załog marynarz; įgul jūrein; apkalp jūrniek; meeskon meremee; miehist merimies merimieh; экипаж моряк; екіпаж моряк
colonel; oberst; överste; colonel; pułkown płk=; pulkinink plk=; pulkved plkv=; kolonel kol=; eversti everst; полковн; полковн
lieutenant; leutnant; löjtnant; lieutenant; porucz por=; leitenant ltn=; leitnant virsleit; leitnant ltn=; luutnan; лейтенант; лейтенант
major; major; major; commandant major; major mjr=; majoras mjr= majoro majoru; majors majora majoru majoram; major; majuri; майор; майор
captain; hauptmann hauptleut kapitän; kapten; capitaine; kapitan kpt=; kapiton kpt=; kapteini kaptein; kapten; kapteen; капитан; капітан
admiral; admiral; amiral; amiral; admir kadm=; admirol; admirāl; admiral; amiraal; адмирал; адмірал
sergeant; feldwebel sergeant unteroffiz; sergeant; sergent adjudant; sierżant; seržant srž=; seržant virsseržant; seersant veebel; kersant; сержант; сержант
mayor; bürgermeister; borgmästar; maire=; burmistrz prezydent=; mero meras merą merui merė=; mēr= mērs mēra mēru; linnapea vallavanem; pormestar kaupunginjoht; мэр= мэра мэру мэром; мер= мера меру мером
badge sign souvenir; abzeichen zeichen andenken; märke tecken minnes; insigne souvenir; odznak pamiątk znak=; ženkl suvenyr; zīme zīmi suvenīr nozīmīt; märk= märgi meene; merkki merkin muisto; знак= знака нагрудн сувенир; знак= знака відзнак сувенір
tactical; taktisch; taktisk; tactique; taktycz; taktin; taktisk; taktiline taktilis; taktin taktis; тактичес; тактич
field; feld= gelände; fält; terrain champ=; polow teren; lauk= lauko lauke; lauka lauku; väli= välja= välih; kenttä maasto; полев поле=; польов поле=
contingent; kontingent; kontingent; contingent; kontyngent; kontingent; kontingent; kontingent; kontingent; контингент; контингент
farewell; verabschied abschied; avsked avtack; adieux adieu; pożegn; atsisveik išlyd; atvad; hüvasti ärasaat; jäähyv; прощан прово; прощан прово
presence attendance; beisein anwesenh präsenz gegenwart; närvaro; présence; obecnoś; dalyvauj akivaizd buvim; klātbūtn; kohalolek juuresolek; läsnäolo; присутств; присутн
protocol; protokoll; protokoll; protocole; protok; protokol; protokol; protokoll; pöytäkirja; протокол; протокол
date dates deadline term terms; termin datum frist; datum tidpunkt frist sikt= tidsfrist; date= dates délai échéance terme; termin data= daty; data= datą terminas terminą; datum termiņ; kuupäev tähtaeg tähtaj; päivämäär määräaik; срок дата= даты; термін строк дата= дати
movement; bewegung verleg; rörelse förflytt; mouvement déplac; ruch= ruchu przemiesz; judėjim; pārviet kustīb; liikumi; liikken liikkum; перемещ передвиж движен; переміщ пересув рух=
concept idea intent; konzept idee; koncept idé; concept idée; koncepc zamysł założ; koncepcij sumany; koncepcij iecere; kontsept idee; konsept ajatus; замыс концепц иде=; задум концепц ідея
involve engage engaged; einbez beteilig; involver engager delakt; impliqu engag associ; angaż zaangaż; įtrauk įsitrauk; iesaist; kaasa kaasat hõlma; osallist sitout; привлек задейств вовлеч; залуч задія
pension pensioner retired; pension rentner ruheständ; pension; retrait pension; emery; pensinink pensij; pension pensij; pension; eläke eläkel; пенси; пенсі
pistol; pistol; pistol; pistolet; pistolet; pistolet; pistol; püstol; pistooli; пистолет; пістолет
calibre caliber; kaliber; kaliber; calibre; kalibr; kalibr; kalibr; kaliib; kaliiper; калибр; калібр
shipment cargo consignment load; sendung fracht ladung; sändning last= frakt; envoi cargaison; transport ładun przesył; siunt krov; sūtījum krav; saadetis saadeti laadung; lähetys lasti; груз партия; вантаж парті
switch transition; umstell übergang wechsel; övergå övergång; passage transition; przejś przecho; perėj pereina; pāriet pārej; üle= ülemin läks= mindi; siirty; переход перешли; перехід перейш
transport; transport beförder; transport; transport; transport przewóz; transport vežim; transport pārvad; transpor vedu= veo=; kuljet; транспорт перевоз; транспорт перевез
cost costs; kosten; kostnad; coût frais; koszt; išlaid kaina sąnaud; izmaks; kulu= kulud kulu kulude hind= maksum; kustann kulut; расход стоимост затрат; витрат вартіст
bear bears bore borne cover; trägt= tragen übernimm; står= bära bär=; support prend=; pokry ponosi; padeng; sedz sedza segs; kannab kanna= katab kata=; kattaa kantaa; несет несут покры; несе несуть покри
period; zeitraum periode; period; période; okres; laikotarp; period laikpos; periood ajavahem; kausi kauden jakso; период; період
engineering engineer engineers sapper; pionier ingenieur; ingenjör; génie= ingénieur sapeur; inżyn saper; inžin; inženier sapier; insener pioneer; pioneeri insinöör; инженер сапер; інженер сапер
demonstrate demonstration show shows; zeig gezeigt vorführ demonstr; visa= visar visade demonstr; démonstr montr; pokaz demonstr; rod= rodo parod demonstr; demonstr rādī parād; näita demonstr; näytt esitt; показ демонстр; показ продемонстр демонстр
weaken worsen deteriorate; schwäch verschlecht; försvag försämr; affaibl dégrad; osłab pogorsz; silpn susilpn blogė; vājin pasliktin; nõrgend halvene; heikent heiken; ослаб ухудш; ослаб погірш
special; spezial sonder besonder; special särskild; spéci; specjal; special specialių; special speciāl speciālo; eri= eriväe erioper spetsial; erikois; специал спец; спеціал спец
history historic; geschicht histori; histori; histoir histori; histor; istorij; vēstur; ajalu ajaloo; histori; истори; істор
leading nation; führungsn rahmenn federführ; ramnation ledande; nation-cadre cadre=; ramow wiodąc; vadovauj pagrindin; vadoš; juht juhtri raamri; johtava kehys; рамочн ведущ; рамков провідн
mandate tour; mandat; mandat; mandat; mandat zmian; mandat; mandāt; mandaat; mandaatti; мандат; мандат
workshop maintenance; werkstatt wartung; verkstad underhåll; atelier maintenance; warszt; dirbtuv; darbnīc; töökoda hooldus; korjaamo huolto; мастерск; майстерн
reform reforms; reform; reform; réforme; reform; reform; reform; reform; uudistus; реформ; реформ
democratic democracy rule; demokrat; demokrat; démocrat; demokr; demokrat; demokrāt; demokraat; demokraat; демократ; демократ
neutral; neutral; neutral; neutre; neutral; neutral; neitrāl; neutraal; puolueet; нейтрал; нейтрал
consult consultation advice advise; berat konsult; rådgiv samråd konsult; consult conseil; konsult dorad; konsult patar; konsult padom; nõusta konsult; neuvo konsult; консульт совет; консульт порад
withdrawal ceasefire truce; waffenruh waffenstill; vapenvila; cessez trêve; rozejm zawiesz; paliaub; pamier; relvarah; tulitauk aselep; перемири прекращ; перемир припин
crime criminal court justice; verbrech gericht justiz; brott domstol rätt; crime tribun justice; zbrod sąd= trybunał; nusikalt teism; nozieg tiesa= tiesu; kuriteg kohus kohtu; rikos oikeus; преступ суд= трибунал; злочин суд= трибунал
energy electricity; energi strom=; energi el=; énerg électri; energ prąd; energ elektr; enerģ elektr; energ elektri; energi sähkö; энерг электр; енерг електр
economy economic trade; wirtschaft handel ökonom; ekonom handel; économ commerc; gospodar ekonom handl; ekonom prekyb; ekonom tirdzniec; majandus kaubandus; talous kauppa; эконом торгов; економ торгів
culture cultural sport sports leisure; kultur sport freizeit; kultur sport fritid; cultur sport loisir; kultur sport; kultūr sport; kultūr sport; kultuur sport; kulttuur urheil; культур спорт досуг; культур спорт дозвіл
transfer authority ceremony changeover; kommandoüber übergabe; överlämn; passation transfert; przekaz zmiany; perdav; nodošan pārņem; ülemin üleand; vaihto luovut; передач; передач
winter wintertime cold; winter kälte; vinter kyla; hiver froid; zim zimow; žiem; ziem; talv talve; talvi talve; зим; зим
focus focused centre attention; mittelpunkt schwerpunkt fokus; fokus tyngdpunkt; accent attention centre=; uwag skupi centrum; dėmes; uzmanīb; fookus tähelepan; keskiös painopis huomio; внимани фокус; уваг фокус
disaster disasters catastrophe relief; katastroph; katastrof; catastroph; katastrof klęsk; katastrof nelaim; katastrof; katastroof; katastrof onnettom; катастроф бедств; катастроф стихі
mountain mountains alpine; gebirg berg= bergen alpin; fjäll bergs; montagn alpin; gór= górsk; kaln; kaln; mägi= mäest mägis; vuorist; горн= горы горах; гірськ
infantry infantrymen; infanter; infanter; infanter; piechot; pėstinink; kājniek; jalavä; jalkaväk; пехот; піхот
`;

/** The rows of everyday words. */
export const commonRows = readRows(common);

/** The meanings of a folded word among everyday words: apart from the glossary's, so that questions are not met by them. */
export const commonMeaningsOf = readGlossary(common);
