/** Everyday words that news of any kind is told in: the glossary's rows for verbs, adjectives and times, for telling a claim in one language from its evidence in another. */
import { readGlossary } from './glossary.ts';

/** One meaning a row, in the columns and notation of the glossary. */
const common = `
say said says tell told stated state; sag sprach erklär teil= mitteil äußer beton= betont; säg sade sa= sagt uppg framhöll beton; dit= disent déclar affirm indiqu soulign précis; powiedz mówi stwierdz oświadcz podkreśl zaznacz poinform; sakė teig pasak= pabrėž pažym praneš; teic saka= teica norād uzsv pazi; ütl öel sõnul= rõhut; sano sanoi kerto totesi= korosta; сказал говор заяв сообщ отмет подчерк заявл; сказа говор заяв повідом зазнач наголос підкресл
take took taken takes; nehm nahm genommen; ta= tog tar= tagit tas=; prend pris= prendre prendra; wzią weźm bierz brać; im= ima= ėmė imt; ņem paņem; võt võe; otta otti; взял взять принима примет; взя взят брат
place venue location spot; ort orte stelle platz; plats ort= platsen; lieu lieux place endroit; miejsc; viet; viet; koht koha; paik; мест; місц
come came arrive arrived arrives arrival; kam= kommen ankunft eintraf eingetroffen angekommen; kom= komm anländ ankom; arriv venu; przyby przyjech dotar; atvyk; ierad atbrauc; saabu tuli= tulid; saapu tuli=; прибы приех; прибу приїха
go went goes leave left depart departs departed travel travels travelled; ging= reis fahr fuhr abreis begab; åk åkte res= reste reser; part= parti pars rend= rendu; poje wyjech uda= udał; vyk= išvyk vyksta vyko; dod= devā dosies izbrauc; sõit= sõid läks lähe lahku; matkus lähti; поех отправ уех; поїха вируш відбу
role roles part position; rolle rollen; roll roller; rôle rôles; rol= roli= rola= rolę; vaidm; lom= loma= lomu=; roll rolli; rooli; рол; рол
leading main chief key; führend leitend haupt; ledande huvud; principal premier; czołow główn wiodąc; pagrindin vadovauj; galven vadoš; juht pea=; johta pää; ведущ главн; провідн головн
new newly recent; neu neue neuen neuer neues; ny= nya= nytt; nouveau nouvelle nouveaux neuf; now= nowy nowe nowa nowego nowych; nauj; jaun; uus uue uut uued; uusi uude uuden uutta; нов; нов
first; erst; först; premier première; pierwsz; pirm; pirm; esime esmakord; ensimmäi; перв впервые; перш вперше
last final latest previous past; letzt vergangen vorig; sist förra senaste; dernier dernière passé; ostatni minion; paskutin praeit praėj; pēdēj pagāj; viima eelmi möödu; viime; последн прошл; останн минул
next following coming future; nächst kommend künft; nästa kommande framtid; prochain futur; następn przyszł najbliż; kit= kitą ateit būsim; nākam; järgmi tuleva; seuraav tuleva; следующ будущ предстоящ; наступн майбут
big large larger largest great greater biggest; groß größ; stor större störst; grand grande plus=; duż więks najwięks wielk; didel didž didžiaus; liel lielāk; suur suurim; suur suure; больш крупн крупнейш велик; велик більш найбільш
small smaller smallest little; klein kleiner; liten mindre minst små; petit petite; mał mniejs; maž; maz= mazāk; väike väiks; pieni pien=; мал= небольш меньш; мал= невелик менш
many numerous several multiple; viel mehrere zahlreich; många flera; plusieurs nombreux beaucoup; wiel kilk liczn; daug kelet keli=; daudz vairāk; palju mitu mitme; mon= usea; много нескольк многочис; багато кілька числен
long far range distance; lang weit weitreich reichweit fern; lång räckvidd avstånd; long longue portée; dług dalek zasięg; ilg tolim nuotol; tāl gar=; kaug pikk pika; pitk kauko kanta; дальн дальнобой долг; дальн далекобій довг ураження
short brief; kurz; kort; court bref brève; krót; trump; īs= īsu; lühi; lyhy; коротк кратк; коротк
high top highest senior; hoch höch oberst; hög höga; haut haute; wysok najwyż; aukšt; augst; kõrg; korke ylin; высок высш; висок вищ
strong powerful robust; stark; stark; fort= forte puissant; siln mocn; stipr galing; spēcīg stipr; tugev; vahva voimak; сильн мощн; сильн потужн
important significant key crucial; wichtig bedeut entscheid; viktig betydelse; important essentiel; ważn istotn kluczow; svarb reikšm; svarīg nozīm; oluli täht; tärke merkit; важн значим ключев; важлив значущ ключов
common joint together shared; gemeinsam zusammen; gemensam tillsammans; commun ensemble conjoint; wspóln razem; bendr kartu; kopīg kop= kopā; ühi koos; yhtei yhdes; совмест общ вместе; спільн разом
continue continues continued further ongoing; weiter fortsetz fortgesetzt; fortsätt fortsatt vidare; continu poursui; kontynu nadal dalsz; tęs toliau toles; turpin; jätk edasi; jatk edelleen; продолж дальнейш; продовж надал подальш
need needs needed necessary; brauch bedarf nötig notwend; behov behöv nödvänd; besoin nécessaire; potrzeb koniecz; reik būtin; vajadz nepiecieš; vaja vajali; tarv tarpee; нужд нужн необход потреб; потреб необхід
goal aim aims purpose objective; ziel zweck; mål syfte; but= objectif; cel= celem celu; tiksl; mērķ; eesmär; tavoit päämä; цел= цель цели; мет= мета мету ціл
issue issues question questions matter topic topics; frage fragen thema themen; fråga frågor ämne; question sujet thème; kwesti temat spraw; klausim tem=; jautāj tēm; küsimu teema; kysymy asia= aihe; вопрос тем= тема темы; питан тем= тема теми
situation state; lage situation; läge situation; situation; sytuac; situac padėt; situācij stāvokl; olukor; tilan; ситуац обстанов положен; ситуац становищ
cause caused because reason; grund ursach weil; orsak därför anledning; cause raison; przyczyn powod; priežast; iemesl cēlon; põhju; syy= syyn=; причин; причин
colleague counterpart colleagues counterparts; kolleg amtskolleg; kolleg motpart; homologue collègue; odpowiednik kolega; koleg; koleģ; kolleeg ametiven; kollega virkavel; коллег; колег
people men person persons; mensch leute person; människ person folk; personnes gens; ludzi osob osób; žmon; cilvēk; inim; ihmi henkil; люд человек; люд осіб
end ended ends conclude concluded finish finished; end= ende beend abschluss abgeschloss; slut avslut; fin= termin achev; koniec końc zakończ; pabaig baig; beig nobeig; lõp; loppu päätt; конец оконч заверш; кінец закінч завер
want wants wish wishes; will= wollen möchte; vill= önsk; veut veulent souhait; chce chcą pragn; nori norė; vēl= vēlas grib; taha soovi; halu; хоч хочет желае; хоч хоче бажа
receive receives received get gets got obtain; erhalt bekomm erhielt bekam; får fått fick mottag erhåll; reçoi recev reçu; otrzym dosta; gaut gauna gavo gaus; saņem saņēm; saa= saab= sai= sain saada; saa= saa sai= saivat; получ; отрима
show shows showed demonstrate demonstrated; zeig demonstr; vis= visa= visar visade; montr démontr; pokaz demonstr; parod; parād; näit; näyt osoit; показ демонстр; показ демонстр
stop stops stopped halt halted; stopp eingestell; stopp; arrêt cess; zatrzym wstrzym; sustabd nutrauk; aptur pārtrau; peata lõpeta; pysäyt lopett; останов прекра; зупин припин
carry conduct conducts conducted perform performed organise organised organize; durchführ durchgeführt; genomför utför; mené mener condui; przeprowadz prowadz; vykd vykdo surengt rengia; veic īsteno rīko; läbi korralda; toteut järjest; провод провел провед; проводи провел провів
live lives living; leb= leben lebt; lev= leva lever; viv= vit= vivent; żyj mieszk; gyven; dzīv; ela= elab; elä= asu= asuu; жив прожива; жив прожив
work works worked working; arbeit; arbet; travail; prac= praca pracy pracuj; darb= dirb; darb= strād; töö tööt; työ= työsk; работ; прац робот
use uses used using; nutz benutz verwend einsatz eingesetzt; använd; utilis emploi; używ wykorzyst; naudo; izmanto lieto; kasuta; käyttä käyte; использ примен; використ застосув
consist include includes including included contain; umfass enthält darunter; innehåll omfatta ingår; inclu compren comport; obejm zawier; apim įskait; ietver iekļau; sisalda hõlma; sisältä mukaan; включ содерж; включ місти
number figure amount; zahl anzahl; antal; nombre; liczb; skaič; skait; arv= arvu; määrä luku; числ количес; числ кількіст
half; hälfte halb; halv; moitié demi; połow pół; pus= pusė; pus= puse; pool; puol; половин; половин
morning; morgen; morgon; matin; ran= rano rana; ryt=; rīt; hommik; aamu; утр; ранок ранк вранці
evening; abend; kväll; soir soirée; wiecz; vakar=; vakar=; õht; ilta illa; вечер; вечір вечор
yesterday; gestern; igår går=; hier; wczoraj; vakar; vakar; eile; eilen; вчера; вчора
today; heute; idag dag=; aujourd; dziś dzisiaj; šiandien; šodien; täna; tänään; сегодня; сьогодні
week weeks; woche; vecka veckor; semaine; tydzie tygod; savait; nedēļ; nädal; viiko viikk; недел; тижд тижн
day days; tag= tage tagen; dag= dagar; jour; dzień dni= dnia; dien; dien; päev; päiv; день дня= дней; день дні дня=
world global worldwide; welt; värld; monde mondial; świat; pasaul; pasaul; maailm; maailm; мир= мира= мире миров; світ
enemy adversary foe opponent; feind gegner; fiende motståndar; ennemi adversaire; wróg wrog nieprzyj; prieš= priešo prieša; ienaidn pretin; vaenla; vihol; враг противник; ворог противник
front line frontline; front; front; front ligne; front lini; front linij; front līnij; rinn rinne; rintam linja; фронт лини; фронт ліні
side sides party parties; seite seiten partei; sida sidor part=; côté partie parties; stron; pus= pusės šal=; pus= puses; pool poole; osapuol; сторон; сторон
press media journalists news; presse medien; press medie; presse médias; pras prasow media; spaud žiniaskl; pres= preses medij; press ajakir meedia; lehdist media; пресс журналист сми=; прес журналіст змі=
key; schlüssel; nyckel; clé clef; klucz; rakt; atslēg; võti võtme; avai; ключ; ключ
field area; feld bereich gebiet; område fält; domaine terrain; dziedzin obszar; srit; jom= jomā joma nozar; vald= valdkon ala=; ala= alalla; област сфер; галуз сфер област
time times; zeit mal; tid gång; temps fois; czas raz=; laik kart; laik reiz; aeg aja kord; aika kerta kertaa; время раз=; час раз=
send sends sent deliver delivers delivered supply supplies supplied; schick geschickt send= sendet gesandt liefer geliefert; skick sänd lever; envoy envoi livr fourni; wysł wyśl wysył dostarcz; siun= siunt siunč nusiun išsiun pristat; sūt= sūta sūtī nosūt piegād; saat= saatis saadab saada= saata= saatma tarni; lähet toimit; отправ направ постав достав; надісл надсил відправ постав достав
especially particularly notably; besonders insbesondere namentlich; särskilt framförallt; notamment particuli surtout; szczególn zwłaszcza; ypač; īpaši sevišķi; eriti iseäranis; erityises etenkin varsinkin; особенно частности; особливо зокрема
call calls called urge urges urged appeal appeals appealed; aufruf aufgeruf rief= aufgeford forder appell; uppman vädja; appel exhort; apel zaapel wezwa wzywa; ragin paragin; aicinā aicina; üles kutsus; kehott vetoa vetos; призва призыв; заклик
strengthen strengthens strengthened reinforce reinforced boost boosted deepen deepened; stärk verstärk vertief ausbau; stärk förstärk fördjup; renforc approfond consolid; wzmocn wzmacn umocn umacn pogłęb; stiprin sustiprin; stiprin nostiprin; tugevda; vahvist lujit syven; укреп усил углуб; зміцн посил поглиб
soldier soldiers troops servicemen personnel; soldat trupp; soldat trupp; soldat militaires troupe; żołnierz wojsk; karys kariai kariu karių kareiv; karavīr; sõdur kaitseväela; sotila; солдат военнослужащ; солдат військовослужбов
aid assistance support help; hilfe hilfen unterstütz; stöd hjälp bistånd; aide soutien assistance appui; pomoc wspar; pagalb param; palīdz atbalst; abi= abist abiga toetus; apu= apua avun avust tuki= tuen= tukea; помощ поддерж; допомог підтрим
country countries nation nations state states; land= lande länder staat; land= landet länder stat= staten; pays état; kraj kraje kraju państw; šalis šalies šaliai šalys šalių valstyb; valst; riik riigi; maa= maan maat valtio; стран государств; країн держав
agreement treaty pact accord; abkommen vereinbarung vertrag; avtal överenskom fördrag; accord traité; umow porozum traktat; sutart susitar; līgum vienošan nolīgum; leping lepingu kokkulep; sopimu; соглаш договор; угод договір договор
exercise exercises drill drills manoeuvre manoeuvres; übung manöver; övning manöver; exercice manœuvre; ćwicze manewr; pratyb; mācīb; õppus; harjoitu; учени маневр; навчан маневр
now currently; derzeit zurzeit gegenwärtig; nu= nuvarand; actuel maintenant; obecn aktualn; dabar šiuo; pašlaik tagad patlaban; praegu hetkel; nyt= parhaillaan; сейчас ныне настоящ; зараз нині
protect protects protected defend defends defended defence protection; schutz schütz verteidig; skydd försvar; protég protect défen; obron ochron chron; gynyb apsaug saugo; aizsardz aizsarg; kaits; puolust suoja; защит оборон; захист захищ оборон
threat threats danger dangers; bedroh gefahr; hot= hotet hoten fara= faran; menac danger; zagroż niebezp; grėsm pavoj; draudi draudu briesm; oht= ohu ohud; uhka uhkat vaara; угроз опасн; загроз небезпек
worth value cost costs price; wert= preis kosten; värd= värde kost pris; valeur coût prix; wart koszt cen= cena ceny; vert= vertė kain; vērt izmaks; väärt= maksum hind= hinna; arvo hinta kust; стоим цен; варт цін
quick quickly rapid rapidly fast swift swiftly; schnell rasch zügig; snabb; rapide vite; szybk; greit skubi; ātr= ātri ātrāk steidz; kiire kiiresti; nopea nopeas; быстр скор; швидк
important significance importance significant; wicht bedeut stellenwert; vikt betyd; import signific; waż znacze istot; svarb reikšm; svarīg nozīm; tähtis tähtsu oluli; tärke merkit; важн значен; важлив значен
urgent urgently immediate immediately; dring sofort unverzüg; brådsk omedelbar genast; urgen immédiat; pilny pilne natychm; skubi neatidėl nedels; steidzam nekavēj; kiireloom viivitam kohe=; kiireel välittömä; срочн немедл; термінов негайн
ready prepare prepared; bereit vorbereit; redo berett förbered; prêt prépar; gotow przygot; pasireng paruoš; gatav sagatav; valmis ettevalm; valmis; готов подготов; готов підготов
attempt attempts try tries tried; versuch; försök; tent= tentative essay; prób; band= bandym; mēģin; katse proovi; yrit; попыт пыта; спроб намага
open opened; öffn eröffn; öppn invig; ouvr inaug; otwor otwar; atidar atver; atklā atver; ava= avas avati; avaa avat; откры; відкри
close closed; schließ schloss geschloss; stäng; ferm= fermé; zamkn zamyk; uždar; slēg aizvēr; sulge; sulk; закры; закри
promise promises promised pledge pledged commitment commitments commit committed; versprech zusag zugesagt verpflicht; lova löfte utlov åtag; promes promis engag; obiec zobowiąz deklar; pažad įsipareig; solīj apņem; luba kohust; lupa sitou; обещ обязат; обіця зобов
give gives gave given provide provided provides grant; geb gab= gegeben gewähr bereitstell; ge= ger= gav= gett tillhandah; donn fourni accord; da= dał udziel zapewn; duo= davė suteik teik; dod= deva sniedz piešķ; anda= andi annab; anta antoi; дал= дать предостав оказ; нада дати= дав=
happen happened occur occurred held place; statt= stattfand stattgefunden; ägde= rum= hölls; lieu= déroul tenu=; odby odbę; vyko įvyko; notik norisin; toimu; pidet järjest; состо прошл прош проход; відбу пройш прох
head heads headed chair chaired led lead; leit geleitet führt; led= leder= ledde; dirig présid; przewodni kierow; vadov; vadī; juhti juhi; johti johta; возглав руковод; очол керу
send sends sent hand handed transfer transferred; send schick geschickt übergeb übergab; skick sänd överläm; envoy livr; wysł wyśl wysył przekaz przekaż; siųs siunč siunt perduo perdav; nosūt nodo nodeva; saat= saada= saadet saata= saatis saatma; lähet; отправ переда направ посла; надсил надісл переда відправ
create creates created establish established set form formed founded; gründ schaff geschaff einricht etablier; skap inrätt bild etabler grundad; cré= créer création établi établ fondé; utworz tworz stworz powoł ustanow; sukur įkur įsteig; izveid veido dibin nodibin; loo= looma loodi moodust asut; perust luoda muodost; созда образов учред основан учрежд; створ утвор заснов
relations relation relationship ties; beziehung; relation förbindel; relation lien; stosunk relacj; santyk ryši; attiecīb; suhe= suhte suhted; suhde= suhte suhteet; отношен связ; відносин стосунк звязк
weapon weapons arms; waffe; vapen; arme= armes; broń broni; ginkl; ieroč; relv; ase= aseet asei; оруж; збро
approve approves approved adopt adopted; genehmig gebillig billig; godkän antog; approuv adopt; zatwierdz przyję uchwal; patvirtin pritar; apstiprin; kinnita heaks; hyväksy vahvist; одобр утверд приня; схвал затверд ухвал
second; zweit; andra; deuxième second; drug drugi; antr; otr; teine teise; toinen toise; втор; друг
minister ministers; minister verteidigungsminist außenminist; minist försvarsminist utrikesminist statsminist; ministre; minist; ministr; ministr; minist kaitseminist välisminist peaminist; minist puolustusminist ulkominist pääminist; министр; міністр
almost nearly; fast nahezu; nästan; presque; prawie niemal; beveik; gandrīz; peaaegu; lähes melkein; почти; майже
pass passed law amendment amendments; gesetz änderung; lag= lagen ändring antog; loi= amend; ustaw popraw; įstatym pataisa; likum grozījum; seadus muudat; laki lain= muuto; закон изменени поправ; закон змін поправ
cost costs; kost; kosta; coût; kosztu; kainuo; maksā; maksa maksma; maksa; стоит стоят; кошту
meet met meets meeting talks negotiations negotiated; treff traf getroffen zusammenk gespräch verhandl unterred; möt= möte träff samtal överlägg förhandl; rencontr réuni entreti entretenu pourparler; spotk spotyk rozmow rozmaw narad negocj; susitik susitink posėd derėj pokalb; tikās tiekas tikšan satik sarun pārrun sanāk; kohtu kokkusa läbirääk nõupid; tapaa tapas neuvottel kokou; встре перегов бесед совещан; зустр перегов бесід нарад
host hosts hosted received receives welcomed welcomes; empfang empfäng empfing begrüß; mottog tagit= emot= välkomna; accueil reçu reçoi; przyj podejm gości powita; priim priėm sutik pasitik; uzņem uzņēm sagaid; võõrust vastu= tervit; vastaanot; принял принима встретил; прийня прийма зустріл
agree agreed agreement agrees; einig vereinbar verständig; enades= överens avtala; convenu accord entendus; uzgodni porozumi umówi; susitar sutar; vienoj vienoš; leppi kokkulep; sopi sovi; договор соглас услов; домов погод узгод
visit visited visits visiting stay stayed; besuch aufenth; besök gästa; visit rendu déplac séjour; odwiedz wizyt gościł; lank viešė viešin vizit; apmekl viesoj vizīt; külast visiit viibi; vierail kävi=; посет визит побыва; відвід візит побува
train trains trained training practise practised course courses; ausbild üben übt= trainier schul lern; utbild öva övar tränar kurs; entraîn formation formé= former= formés= forment= instru; szkol ćwicz trenuj kurs; mokym mokė= moko= treniruo apmok kurs pratyb; apmāc mācī mācīb trenē kurs; väljaõp harjut koolit õpeta; koulut harjoit; обуч тренир учен учит подготовк курс; навч трену вчить підготовк курс
sign signed signs; unterzeich unterschr schloss abgeschloss; underteckn skrev= ingick ingå; sign conclu paraph; podpis zawar; pasiraš sudar; parakst noslē; allkir sõlmi; allekirj solmi; подпис заключ; підпис уклал уклад
plan plans planned planning intend intends intended; plan= plant= planen geplant absicht vorhab beabsicht; planer avser avsikt ämna; prévoi prévu plan compte= envisag; plan= planuj planow zamierz zamiar przewid; plan= planuo ketin numat žada= žadam; plāno iecer paredz; kavats plaani kavand; aiko aikoo suunni; планир намер собира предусм; плану намір збира передбач
discuss discussed talk talked speak spoke; besproch besprech diskut sprach gesproch erörter; diskuter talade samtal; discut évoqu abord parlé; rozmaw omów omaw dyskut porusz; aptar kalbė kalbėj diskut svarst; pārrun apsprie runāj; aruta räägi rääki kõnel; keskust puhu; обсуд обсужд говор рассмотр; обговор говор розгляну
stress stressed stresses emphasise emphasised emphasize emphasized underline underlined underscore underscored underscores highlight highlighted; beton unterstr hervorheb hervorgeho; beton framhåll framhöll underströk; soulign insist; podkreśl zaznacz akcent; pabrėž akcent; uzsv akcent; rõhuta toonita; korost painot; подчеркн подчеркив; наголо підкресл
spend spends spent spending expenditure expenditures; ausgab ausgeg; utgift; dépens; wydat wydaj; išlaid; izdevum tēriņ; kulud kulude kuluta kaitsekulu; menot= menoja= menoje menojen; расход; видат витрат
integrity; integrit unversehrt; integritet; intégrit; integraln; vientis; integrit; terviklik; koskemattom; целостн; цілісн
assure assured assures reassured confirm confirmed confirms reaffirm reaffirmed reaffirms affirm affirmed affirms; versicher zugesich bestätig bekräft; försäkr bekräft; assur= assuré confirm réaffirm; zapewni potwierdz; patikin patvirtin užtikrin; apliecin apstiprin; kinnita; vakuut vahvist; завер подтвер; запевни підтвер
receive receives received receiving get gets got; erhalt erhielt bekomm bekam empfang empfäng empfing; få= får= fick= fått mottag mottog; recev reçoi reçu obten obtien; otrzym dosta= dostan przyjm przyją; gaus gav= gauna gavo priim priėm; saņem saņēm pieņem pieņēm; saab= saa= saada sai= said= saavad; saa= saada saavat sai= saivat; получ; отрим
step steps; schritt; steg; étape; krok kroki kroków; žings; soļi= soļus soļu solis; samm; askel; шаг; крок
measure measures; maßnahm; åtgärd; mesure; środk środek działani; priemon; pasākum; meede meetme; toimen toimet; мер= меры мерах; захід заход
action actions activity activities active; aktion aktiv handlung; aktion aktiv åtgärd; action activ; działa akcj aktyw; veiksm veikl akcij aktyv; darbīb akcij aktīv; tegevu aktiiv; toimi toimin aktiiv; действи деятельн акти; дії= дія= діяльн акти
serve serves served serving service services; dient= dienen= diente dienst= dienste= gedient wehrdienst; tjän; serv= servi service; służ; tarnav tarnyb; dienē dienest; teeni teenist; palvel; служ; служ
lay lays laid; niederleg niedergel legte= legten=; lade= lagt= nedla; dépos; złoży złoże; padėjo= padėda; nolik; aseta; laski= laskivat; возлож; поклал покладен
wreath wreaths flower flowers; blum kranz kränz; blomm krans; fleur gerbe; kwiat wieniec wieńc; gėlių gėles vainik; ziedus ziedi vainag; lill= lilled lilli pärg= pärja; kukka kukki seppel; цвет= цветы венок венк; квіт вінок вінк
deputy vice; stellvertret vize; ställföreträd vice biträd; adjoint vice; zastęp wice; pavaduot vice; vietniek; asetäit aseminist asekants; varapää varapu varami sijai; замест замминист; заступ
adviser advisor advisers advisors counsellor; berater; rådgiv; conseiller; doradc; patarėj; padomniek; nõunik nõuand; neuvonanta; советник; радник
structure structures organisation organization; struktur aufbau gliederung; struktur uppbygg organisat; structur organisat; struktur organizac; struktūr sandar organizac; struktūr organizāc; struktuur ülesehit; rakent rakenn; структур организац; структур організац
autumn; herbst; höst= hösten; automne; jesie; ruden; ruden; sügis; syksy; осен; осен осін восени
spring; frühjahr frühling; våren= vårens=; printemp; wiosn; pavasar; pavasar; kevad; kevät kevää; весн; весн навесн
summer; sommer; sommar; estiv; lato= latem= letni; vasara= vasaros= vasarą= vasarin; vasar; suvi= suve= suvel= suvi; kesä= kesän= kesällä= kesäis; лето= летом= летн; літо= літа= літн влітку
paratrooper paratroopers airborne; fallschirm luftland; fallskärm luftbur; parachut aéroport; spadochron powietrznodes desant; desant parašiut; desant izpletņ; dessant langevarj; laskuvarjo; десант парашют; десант парашут
session sessions; sitzung tagung; session sammanträd; séance session; sesj posiedz; sesij posėd; sesij sēde sēdē; istung sessioon; istunto istunn; сесси заседан; сесі засідан
event events; veranstalt ereign; evenemang händels; événement; wydarz imprez; rengin įvykis įvyki; pasākum notikum; üritus sündmus; tapahtum; мероприят событ; захід заход подія поді
allocate allocates allocated allocation earmarked; bereitstell zuweis zugewies; anslå anslog avsätt avsatt tilldel; allou affect; przydziel przeznacz; skiria skyrė skirs= skirti= skirta; piešķir; eralda; myöntää= myönsi myönne osoitt; выдел ассигн; виділ асигн
office; büro; kontor; bureau; biur; biur; biroj; büroo; toimisto; офис бюро; офіс бюро
effort efforts; bemüh anstreng; ansträng; effort; wysił stara; pastang; centien pūliņ; pingutus jõupingut; ponnist; усил; зусил
challenge challenges; herausford; utman; défi= défis=; wyzwan; iššūk; izaicin; väljakuts katsumus; haaste haasteet haastei; вызов; виклик
opportunity opportunities possibility possibilities chance chances option options; möglichk gelegenh chance; möjlighet tillfälle; possibilit occasion opportunit; możliwoś okazj szans; galimyb proga; iespēj; võimalus; mahdollisuu tilaisuu; возможност шанс; можливіс можливос нагод
interest interests interested; interess; intress; intérêt intéress; interes zainteres; interes suinteres; interes ieinteres; huvi= huvide huvit huvita; etu= edut kiinnost; интерес; інтерес
democracy democratic; demokrat; demokrat; démocrat; demokrat; demokrat; demokrāt; demokraat; demokrat; демократ; демократ
freedom free; freiheit frei=; frihet fri= fria=; libert libre; woln; laisv; brīv; vaba vabadus; vapaus vapau vapaa; свобод; свобод вільн
priority priorities prioritise; prioritä schwerpunkt; priorit; priorit; prioryt; priorit; priorit; prioritee; priorit painopis; приоритет; пріоритет
level levels; niveau ebene stufe; nivå; niveau; poziom szczeb; lygis= lygi= lygį lygm lygiu; līmen; tase= tasem taset; taso= tasol tasoa; уров; рівн рівень
interoperability interoperable; interoperab; interoperab; interopérab; interoperacyj; sąveik; savietojam sadarbspēj; koostegutsem koosvõim; yhteentoim yhteistoimintak; совместимост взаимодейств; сумісніс взаємоді
resource resources; ressource mittel=; resurs; ressource moyens=; zasob; ištekl; resurs; ressurs; resurss voimavar; ресурс; ресурс
collective; kollektiv; kollektiv; collecti; kolektyw zbiorow; kolektyv; kolektīv; kollektiiv; kollektiiv; коллективн; колективн
control controls controlled; kontroll; kontroll; contrôl; kontrol; kontrol; kontrol; kontroll; valvon kontroll; контрол; контрол
contact contacts; kontakt; kontakt; contact; kontakt; kontakt; kontakt; kontakt; yhtey kontakti; контакт; контакт
crisis crises; krise= krisen; kris= krisen krishant; crise; kryzys; kriz; krīz; kriis; kriisi; кризис; криз
prevent prevents prevented prevention; verhinder vorbeug; förhindra förebygg; prévenir empêch prévention; zapobie; užkirs užkert; novērs; ennetam ennetada takista; estä ehkäis; предотвра; запобіг
respond responds responded response react reacts reacted reaction; reagier reaktion antwort; reager reaktion; répon réact réaction ripost; reagow reakcj odpowied; reaguo reagav atsak; reaģē atbild reakc; reagee vastata vastuse; reago vastaa vastasi; реагир реакц ответ; реагув реакц відповід
improve improves improved improving improvement better; verbesser besser; förbättr bättre; amélior meilleur; popraw uspraw ulepsz lepsz; gerin pager geresn; uzlabo labāk; parand parema; parant parem; улучш совершенств; поліпш покращ вдоскон
ensure ensures ensured ensuring guarantee guaranteed; sicherstell sicherz gewährleist garant; säkerst garant trygg; assurer garant veiller; zapewni gwarant; užtikrin garant; nodrošin garant; tagada tagab tagama tagami kindlusta; varmist turvata taata; обеспеч гарант; забезпеч гарант
result results; ergebn resultat; resultat; résultat; wynik rezultat; rezultat; rezultāt; tulemus; tulos= tulok tulost; результат итог; результат підсумк
difficult hard; schwierig schwer; svår; difficil; trudn; sunkus= sunki= sunku sunkia; grūt sarežģ; raske keeruli; vaikea; трудн сложн; важк складн
successful success successfully succeed succeeded; erfolg; framgång lyckad lyckat; succès réussi; sukces udan pomyśl; sėkm pavyk; veiksm izdev; edu= edukas edukalt õnnest; menest onnist; успех успеш удал; успіх успіш вдал
full fully complete; voll vollständig; full= fullt fullständ helt=; plein complet intégral; pełn całkow; visišk; pilns pilnīb pilna; täis= täieli; täysi täyde täys; полн; повн
low lowest; niedrig; låg= låga lägst; faible; nisk niż; žem; zems= zema zemāk; madal; matal; низк; низьк
percent cent; prozent; procent; pourcent; procent; proc= procent; procent; protsen; prosent; процент; відсот
congratulate congratulated congratulations; gratul beglückw; gratul; félicit; gratulow pogratul; pasveikin sveikino; apsveic; õnnitle; onnitel; поздрав; привіта вітан
consider considers considered considering; erwäg überleg prüf; övervä; envisag étudi; rozważ rozpatr; svarst; apsver izskat; kaalu; harkit; рассматр рассмотр; розгля
expect expects expected await awaits; erwart; förvänt väntas; attend= attendu; oczek spodziew; tikis laukia; gaida paredz; ootab oodat eelda; odot; ожид; очіку розрахов
withdraw withdraws withdrew withdrawn withdrawal; abzieh abzug abgezog zurückzieh; tillbakadra; retir retrait; wycof; išved atitrauk; izved atvelk; väljaviim tagasitõm; vetäyt; вывод вывел отвод; вивід вивед відвед
return returns returned; zurückk rückkehr; återvän; retour reven; wróci powró; grįž sugrįž; atgriez; naase naas= naasi; palaa= palas palaavat; верну возвра; поверн
agency agencies authority authorities; behörd amt= agentur; myndighet; agence autorit; agencj urząd organ; agentūr institucij tarnyb; aģentūr iestād; amet= ametkon asutus; viranom virasto; агентств ведомств орган; агентств відомств орган
professional professionals; beruf profess; yrkes profess; profession; zawod profesj; profes; profes; kutsel professiona; ammatti palkattu; профессион; професі
presence; präsenz anwesenh; närvaro; présence; obecn; buvim; klātbūt; kohalolek; läsnäol; присутств; присутн
position stance posture; position haltung; position ställning hållning; position postur; stanowisk pozyc postaw; pozic laikys; nostāj pozīc; seisukoh positsioon; kanta= kannan asema; позиц; позиц
view views opinion; ansicht meinung auffass; åsikt uppfattn; avis= opinion; pogląd opini zdani; nuomon požiūr; viedok; arvamu seisukoh; näkemy mielip; мнен взгляд; думк погляд
west western; westen= westlich; väst= västra västlig; ouest occident; zachod zachód; vakarų; rietum; lääne läänes=; länsi länne; запад; захід західн
south southern; süden= südlich; söder södra; sud= méridion; południ; pietų pietin; dienvid; lõuna; etelä; юг= юге= южн; південн південь півдн
island islands; insel; ö= ön= öar öarna; île= îles=; wysp; sala= salos= saloje; sala= salas= salā; saar= saare saarel; saari saare; остров; острів остров
city town towns capital; stadt hauptstadt; stad= staden huvudstad; ville capitale; miast stolic; miest sostin; pilsēt galvaspils; linn= linna pealinn; kaupun pääkaup; город= города городе столиц; міст столиц
hold holds holding organise organised organises organize organized organizes organizing arrange arranged arranges conduct conducts conducted carried; organis veranstalt durchführ durchgef ausricht abhalt abgehalt; ordna= ordnar anordn arrang håller hålls hölls genomför; organis tenir tenu tient mené mener effectu; organiz zorganiz przeprow; organiz surengt rengia vykdy vykdo; organiz rīko rīkot veic veikt; korralda pidas peab= pidada läbi=; järjest pitä pitä pidet toteut; организ прове проводи осуществ; організ прове проводи здійсн
speech speeches address addresses addressed; rede= reden= ansprach; tal= tala= talar= anföran inlägg; discours alloc; przemów przemaw wystąp; kalba= kalbą kalbė; runa= runu= uzrunā; kõne= kõnel; puhe= puhee puhu; выступ речь= речи=; виступ промов
speak speaks spoke speaking; red= redet= redete sprech sprach; tala= talar= talade= tal=; parl= parlé parler; mówi przemaw; kalbė; runā; kõnele räägi; puhu; говори выступ; говори виступ
part belong belongs belonged member members; teil= teils mitglied gehör; del= delen medlem tillhör; partie membre appart; częś człon należ; dalis= dalies dalį= narys= nariai priklaus; daļa= daļu= dalībn biedr; osa= liige liikme kuulu; osa= osan jäsen kuulu; часть= части= член входи; частин член вход
part takes participate participates participated participating participation participants join joins joined; teiln beteilig mitwirk; delt medverk; particip; uczestn udział weźm wzięli wziął; dalyv; piedal dalīb; osale osaler osavõt; osallist; участ участв; участь учасн
report reports reported reporting; bericht mitteil meld gemeld; rapport uppgav meddel; rapport indiqu signal; raport zgłos poinform; praneš ataskait; ziņo paziņ; teata aruan raport; raport ilmoit kerto; доклад сообщ доложи; доповід повідом
update updates updated updating; aktualis erneuer; uppdater; actualis; aktualiz; atnauj; atjaun aktualiz; ajakohast uuenda; päivit ajantas; обнов; оновл
remain remains remained stay stays keep keeps; bleib blieb; kvar= förbl; reste= restent demeur; pozost; lieka= išliek liks=; paliek palik; jääb= jäävad jäi=; pysy jää= jäävät; остает остал остан; залиш лиша
operational; operativ einsatz; operativ; opérationn; operacyj; operacin operatyv; operatīv operacion; operatiiv; operatiiv; оперативн; оперативн
ability abilities capacity capacities; fähigk kapazit; förmåg kapacit; capacit; zdolnoś; gebėj pajėgum; spēja spējas; võime; kyky kyvy kyvyt; способн потенц; здатн потенц
public resident residents inhabitants; bevölk einwohn öffentl; befolkn invånar offentl; public habitant; mieszk publiczn; gyventoj vieš; iedzīvotāj publisk; elanik avalik; asuk julki; жител общественн публичн; мешкан публічн громадськ
legal; recht jurist gesetzl; rättslig laglig juridisk; jurid légal; prawn; teisin teisė; tiesisk juridisk; õiguslik; oikeudel; правов юридич; правов юридич
essential vital; wesentlich entscheid; avgörand nödvänd; essentiel vital; niezbęd kluczow istotn; esmin gyvybiš; būtisk; oluli hädavaj; olennais elintärk; важнейш жизненн; життєв важлив
interrupt interrupted interrupts break broke broken; unterbr abgebroch; avbr; interromp rompu; przerwa zerwa; nutrauk; pārtrauk; katkesta; katkais; прерва разорва; перерва розірва
abroad; ausland; utland utomland; étranger; zagranic; užsien; ārvalst ārzem; välism välisr; ulkom; зарубеж рубеж границ; закордон кордон
appeal appealed urge urged urges; appell aufruf aufgeruf; vädja uppman; appel appelé exhort; zaapelow apel wezwa; ragin kvie=; aicin; kutsus üles= pöördu; vetoo kehott; призва призыв; заклик
suggest suggested suggests; vorschl schlug=; föresl; propos suggér; sugerow propon; siūlo siūlė; ierosin; pakku soovita ettepan; ehdot; предлож предлаг; пропон запропон
equip equips equipped; ausrüst ausgerüst; utrust; équip; wyposaż; aprūpin įrengt; aprīko ekipē; varusta; varust; оснащ оснаст; оснащ оснаст споряд
contribute contributes contributed contributing contribution contributions; beitrag beitrug beiträg beigetrag; bidra bidrag; contribu; wkład przyczyn wnos; prisid indėl; ieguldīj sekmē; panusta panus; panost myötävaik; вклад вносит внес; внес внос долуч
deepen deepens deepened deepening intensify intensified; vertief intensiv; fördjup intensif; approfond intensif; pogłęb zacieś zintens; gilin stiprin; padziļin pastiprin; süvenda tihenda tõhusta; syvent syven tiivist; углуб интенсиф; поглиб інтенсиф
decide decides decided decision decisions; entschied entscheid beschl; beslut; décid décision; decyz zdecyd; spren nuspren; nolem nolēm lēmum; otsus; päätti päätt päät; реши решен; виріши рішен
attack attacks attacked; angriff angegriff; angrep angripa angrip; attaqu; zaatak atak; puol užpuol; uzbruk uzbrūk; ründa rünna; hyökk; напа атак; напа атак
use uses used using usage; nutz benutz verwend genutz; använd nyttja; utilis emploi emploie; używa użyci wykorzyst; naudo panaud; izmanto lietot lieto=; kasuta; käytt käyte; использ примен; використ застос
condemn condemns condemned condemnation; verurteil; fördöm; condamn; potępi; pasmerk smerk; nosod; hukka mõist; tuomit; осуд осужд; засуд
violate violates violated violation violations; verletz verstoß verstieß; kränk; viol= violé violat; narusz; pažeid; pārkāp; rikku rikkum; rikko loukka; наруш; поруш
allow allows allowed permit permits permitted permission; erlaub zulass zugelass; tillåt; permet permis autoris; pozwal pozwol zezwol; leidž leido leidim; atļau ļauj; lubab lubat lubas; salli lupa= luvan; разреш позвол; дозвол
refuse refuses refused reject rejects rejected; ablehn abgelehn weiger; vägra avvisa; refus rejet; odmów odmaw odrzuc; atsisak atmet; atteic noraid; keeldu lükkas lükka; kieltäy hylkä; отказ отверг; відмов відхил
warn warns warned warning; warn gewarn; varna; averti mis=; ostrzeg ostrzeż; įspėj perspėj; brīdin; hoiata; varoit; предупре; поперед
destroy destroys destroyed destruction; zerstör vernicht; förstör; détrui; znisz; sunaik; iznīcin; hävita; tuhot tuhos; уничтож разруш; знищ зруйн
observe observes observed observer observers monitor monitors monitored monitoring; beobacht überwach; observ övervak; observ surveill; obserw monitor; stebė; novēro uzraug; vaatl jälgi; tarkkail seurant; наблюд монитор; спостер моніторинг
test tests tested testing; test getest erprob; test prov= prova; test essai; test przetest; band išband test; izmēģin test; katseta test; testa koe= kokeil; испыт тест; випроб тест
total totals altogether; insgesamt gesamt; totalt sammanlag; total; łączn ogół; viso= bendras; kopumā kopā; kokku; yhteensä; всего общ; загал всього
exchange exchanges exchanged exchanging; austausch ausgetausch; utbyt; échang; wymian wymien; keit keis pasikeit apsikeit; apmaiņ apmain; vaheta vahetus; vaiht; обмен; обмін
neighbour neighbours neighbouring neighbor neighbors neighboring; nachbar; grann; voisin; sąsiad; kaimyn; kaimiņ; naaber naabri; naapur; сосед; сусід
colleague colleagues counterpart counterparts; kolleg amtskolleg; kolleg motsvar; homologue collègue; odpowiedni koleg; koleg; kolēģ; kolleeg ametivend ametiven ametikaasl; kolleg virkavel virkasis; коллег; колег
fly flies flew flown flight flights flying; flieg flog= flug= flüge geflog; flyg= flyger flög; vol= vols= survol; lot= loty lotów lecia; skryd skris skrido; lidoj lidojum; lendas lend= lendu lenna; lento lens= lentä; полет летал; політ польот літа
letter letters; brief= briefe schreiben; brev; lettre; pismo pisma list=; lašk; vēstul; kiri= kirja= kirjas; kirje; письм; лист= листа листі
declaration declarations; erklärung; förklaring deklarat; déclaration; deklarac; deklarac; deklarāc; deklarats; julistu; декларац; деклараці
intent; absicht; avsikt; intention; intencyj zamiar; ketin; nodom; kavatsus; aie= aies aikom; намер; намір
grateful gratitude; dankbar; tacksam; reconnaissan gratitude; wdzięcz; dėking; pateic; tänul tänu=; kiitolli; признател благодарн; вдячн
leave leaves left departure departures; verlass abreis abzug; lämna avres; quitt; opuszcz opuśc; paliko palieka išvyk; pamet atstāj; lahku; lähti lähte; покин; залиши покин
wish wishes wished hope hopes hoped; wünsch hoff; önsk hopp; souhait espèr espér; życz pragn; linkė nori tikis; vēlas vēlēj cer= cerīb; soovi loota loodab; toivo; жела надеж надеет; бажа сподів
believe believes believed think thinks thought; glaub mein= denk; tror= trodde anser; croi estim pens; wierz uważ sądz; tiki mano= manau; tic= uzskat domā; usu= usub arva= arvab; usko luule ajattel; счита думает вер= верит; вважа дума вірить
know knows known; weiß bekannt; vet= känd; sait= connu; wiad zna= znan; žino; zina= zinām; tea= teab teada; tietä tiede; знает извест; знає відом
change changes changed; änder wandel; ändra förändr; chang modif; zmian zmien; keič pakeit pasikeit; mainī maiņ izmaiņ; muut; muut; измен меня; змін
current present; derzeit aktuell gegenwärt; nuvarand aktuell; actuel; obecn bieżąc; dabartin esam; pašreiz; praegu; nyky; текущ нынешн; поточн нинішн
responsible responsibility; verantwort; ansvar; responsab; odpowiedzial; atsaking atsakom; atbild; vastutu vastutav; vastuu vastaa=; ответствен; відповідальн
follow follows followed; folg= folgt folgte gefolg; följ; suiv; następ towarzysz; seka= sekė; seko; järgne järgi; seura seuras; следует послед; слід наступн
lose loses lost loss losses; verlust verlor verlier; förlor förlust; perd= perdu perte; strat utrac; prarad nuostol; zaud; kaota kaotus; menet; потер утра; втра
mobile mobility; mobil bewegl; rörlig mobil; mobil; mobiln; mobil; mobil; mobiil; liikku; мобил; мобіл
supply stocks; vorrat nachschub; förråd; réserve stock; zapas; atsarg; krājum; varu= varud; varasto; запас; запас
expert experts expertise specialist specialists; expert fachleut fachkund spezialist; expert sakkunn specialist; expert spécialist; ekspert specjalist fachow; ekspert specialist žinov; ekspert speciālist; ekspert spetsialist; asiantunt; эксперт специалист; експерт фахів спеціаліст
national; national; nationell; national; narodow krajow; nacional; nacionāl; riiklik rahvus; kansalli; национальн; національн
vehicle vehicles car cars truck trucks jeep jeeps; fahrzeug lkw wagen geländew; fordon bil= bilar lastbil; véhicule camion; pojazd samochod ciężarów; automobil visureig sunkvežim; transportlīd automašīn kravas=; sõiduk autod= masin maastur; ajoneuv autot= maastoaut; автомобил машин грузовик внедорож; автомобіл машин вантажів позашлях
ask asks asked asking request requests requested appeal appealed; bitt= bitten bat= ersuch anfrag; be= bad= bett begär anhåll; demand sollicit; poprosi prosi= zwróci wniosek; prašy kreip papraš; lūdz lūg vērs; palu= palus palub taotle pöördu; pyyt pyysi; просит попросил запрос обрати; просить попросив запит зверн
suspend suspended suspends suspension halt halted interrupt interrupted; aussetz ausgesetz unterbr eingestell; avbr avbrut stoppa; suspen interromp; zawies przerwa wstrzym; sustabd nutrauk; pārtrauk aptur; peata katkesta; keskey; приостан прекра; призупин припин
begin begins began begun start starts started launch launched; beginn begann begonn anfang gestart angefang; börja inled start; début commenc lanc démarr; rozpocz zaczą zaczn; pradė pradedam prasid; sāk sākt uzsāk; alga alusta; aloit alkoi alkaa alka; нача начин старт; поча розпоч почина старт
cancel cancelled canceled cancels cancellation called; absag abgesag gestrich annull; ställ inställ avlys; annul; odwoł anulow; atšauk; atcel atcēl; tühista; peruu perut perui; отмен; скасув скасов
produce produces produced producing production manufacture manufactured; produk herstell gefertig; produ tillverk; produ fabri; produk wytwarz; gamin gamyb; ražo ražoš; tooda toot= tootm; tuota tuotan valmist; производ выпуск; виробн вироб випуск
brigade brigades battalion battalions company companies regiment division divisions; brigad bataillon kompani division; brigad bataljon kompani; brigad bataillon compagni; brygad batalion kompani; brigad batalion kuop; brigād bataljon rot=; brigaad pataljon kompani; prikaat pataljoon komppani; бригад батальон рот=; бригад батальйон рот=
capability capabilities ability abilities capacity; fähigk kapazit; förmåg kapacit; capacit; zdolnoś możliw; pajėgum gebėj; spēj; võime võimek; suoritusk kyky kyvy; возможн способн потенц; спроможн здатн потенц
area areas region regions regional; gebiet region bereich raum; område region; zone région domaine secteur; obszar region rejon dziedzin; srit region rajon; jom= jomā reģion apgabal; ala= aladel piirkon regioon valdkon; alue aluee seutu; область район регион сфер; область район регіон сфер галуз
citizen citizens population public resident residents; bürger bevölk einwohn; medborg befolkn invånar; citoyen popula habitant; obywatel ludnoś mieszk; piliet gyventoj; pilsoņ iedzīvot; kodanik elanik; kansalai väestö asuk; гражда населен жител; громад населен мешкан
law legal; gesetz recht; lag= lagen rätt; loi= lois jurid; ustaw praw; įstatym teis; likum tiesīb; seadus õigus; laki lain oikeud; закон прав; закон прав
important key essential crucial vital central; wichtig wesentlich entscheid zentral; viktig avgörand central; importan essenti crucial clé=; ważn istotn kluczow; svarb esmin; svarīg būtisk galven; oluli tähtis; tärke olennais keskei; важн ключев; важлив ключов
foreign abroad; ausland ausländ außen; utländ utland utrikes; étrang extéri; zagranic obc; užsien; ārvalst ārzem ārliet; välis; ulkom; иностран зарубеж; іноземн закордон
commander commands command headquarters staff; kommand führung stab= hauptquart; befäl kommend stab= högkvart; command état-major quartier; dowód sztab kwater; vad= vadas štab vadav; komand štāb; ülem juhat staap staab; komenta komentaj esikun; команд штаб; команд штаб
propose proposes proposed proposal suggest suggested; vorschl; föresl förslag; propos; propon zapropon; siūl pasiūl; ierosin piedāvā priekšlik; ette= ettepan pakku; ehdot esit; предлож предлаг; пропон запропон
money funds funding fund finance financed financing finances financial; geld mittel finanz gelder; pengar medel finans; argent fonds financ; pieniąd środk finans fundusz; lėš= lėšos lėšų finans pinig; līdzekļ naud finans; raha= raha rahasta rahalis; raha rahoit rahas; средств деньги денег финанс; кошти кошт гроші фінанс
contract contracts order orders ordered; vertrag auftrag bestell; kontrakt avtal beställ; contrat marché command; kontrakt umow zamów; sutart kontrakt užsak; līgum kontrakt pasūt; leping tellimus telli; sopimu tilaus tila=; контракт договор заказ; контракт договір замов
announce announces announced announcement inform informs informed report reported reports; ankünd bekannt informier bericht mitteil; meddela informer tillkännag rapport; annonc inform indiqu; ogłos zapowiedz poinform informow; praneš informav paskelb; paziņo informē ziņo; teata teavita; ilmoit tiedot kerto; объяв сообщ информ; оголос повідом інформ
bilateral; bilateral zweiseit; bilateral tvåsidig; bilatér; bilater dwustron; dvišal; divpusē; kahepool; kahdenväl; двусторон; двосторон
international; international; internation; internation; międzynarod; tarptaut; starptaut; rahvusvahe; kansainväl; международ; міжнарод
continue continues continued continuing continuation; fortsetz fortges weiter; fortsätt fortsatt; continu poursui; kontynu nadal; tęs= tęsia tęst toliau; turpin joprojām; jätka; jatka jatk; продолж; продовж
build builds built building construct constructed construction; bau= bauen gebaut errich; bygg; constru bâti; budow zbudow budynek; stat= stato statyb pastat; būv uzbūv celt=; ehita; raken rakenn; строи построи; будув збудув побудув
develop develops developed developing development; entwick ausbau ausbauen; utveck; développ; rozwij rozwoj rozwój; plėto plėtr vysty tobul; attīst pilnvei; arenda areng; kehit; развит развив; розвит розвив розвин
reduce reduces reduced cut cuts lower lowered decrease decreased; senk gesenk kürz verring reduz; minsk sänk skär; rédui baiss dimin; zmniejsz ogranicz obniż redu; sumažin mažin maž; samazin; vähend langeta; vähen supist lask; сокращ сниж уменьш; скороч знижен зменш
necessary necessity need needs needed; nötig notwend erforder brauch bedarf; nödvänd behöv behov; nécess besoin; potrzeb koniecz niezbęd; būtin reik poreik; nepiecieš vajadz; vajalik vaja= vajadu; tarve tarpe tarvi välttäm; необход нужн потребн; необхід потріб
trip trips journey travel travels travelled; reise= reisen reist; resa= resor reser; voyage; podróż pojech; kelion vyko= vyksta= vyks=; brauc devās= dodas= dosies=; reis= reisi sõit sõidab; matka matkust; поездк поехал отправи; поїздк поїха вируши
prepare prepares prepared preparing preparation preparations; vorbereit; förbered; prépar; przygot; reng= rengia pasireng paruoš ruoš; gatavo sagatav; valmista ettevalm; valmist; подгот готов; підгот готу
stability stable; stabil; stabil; stabil; stabil; stabilum; stabilit; stabiil; vakaa vakau; стабил; стабіл
country countries nation nations; land= länder; land= länder; pays; kraj= kraju krajów państw; šalis šalies šalyje šalių šalys; valst; riik riigi riike; maa= maan maat maiden maasta maassa maahan maita; стран= страны странах государств; країн держав
`;

/** The meanings of a folded word among everyday words: apart from the glossary's, so that questions are not met by them. */
export const commonMeaningsOf = readGlossary(common);
