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
create creates created establish established set form formed; gründ schaff geschaff einricht; skap inrätt bild; cré= créer création établi; utworz tworz stworz powoł; sukur įkur įsteig; izveid veido; loo= looma loodi moodust; perust luoda muodost; созда образов учред; створ утвор
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
`;

/** The meanings of a folded word among everyday words: apart from the glossary's, so that questions are not met by them. */
export const commonMeaningsOf = readGlossary(common);
