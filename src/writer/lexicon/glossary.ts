/** A glossary of defence co-operation: beginnings of words that mean one thing, in English and ten other languages, so that a question meets releases in other words. */
import { readGlossary, readRows } from './rows.ts';

/**
 * One meaning a row: its columns parted by `;` (en, de, sv, fr, pl, lt, lv, et, fi, ru, uk), the beginnings of its words within a column by spaces. A word belongs to
 * the meaning when it begins so, or is exactly so where the beginning ends in `=`. English columns also gather synonyms.
 */
const glossary = `
accept accepts accepted; annehm annahm; acceptera godta; accepter; akcept przyję; priėm; pieņ piekrit; vastu=; hyväksy; принят приня; прийня
accompany accompanied accompanies accompanying together; begleit gemeinsam; åtfölj tillsammans; accompagn; towarzysz razem wspólnie; lydė palyd kartu; pavad kopā; saatis koos; saatta seurass yhdessä; сопровожд вместе; супровод разом
arrive arrived arrival arrives reach reached reaches; ankomm ankunft eintreff eintraf eingetroffen; anländ ankom; arriv; przyby przyjaz dotar; atvyk atvyko; ierad ieradā ierodas; saabu jõua; saapu; прибы приеха; прибу приїха
chair chairs chaired chairmanship presidency preside presides coordinate coordinates coordinating coordinated coordination; vorsitz koordin; ordförande koordin samordn; préside présidence coordonn; przewodni koordyn; pirminink koordin; vada= vadī prezident= koordin; eesistu juhib koordin; puheenjoht koordin; председ координ; голову координ
combat battle fight fighting; kampf gefecht; strid= strids kamp=; combat; bojow walk= walka walki; kov= kova kovo mūš; kauj cīņ; lahing võitl; taistel; бой боев боеспособ сраж; бойов боєздат битв
complete completed completes finish finished ended concluded; abschließ abgeschloss beend; avsluta slutför; achev termin= terminé conclu; zakończ; baig baigė užbaig; pabeig noslēg noslēdz; lõpeta lõppe; päätty päättä; заверш закончи; заверш закінч
comprise comprises comprised consist consists belong belongs compose composed include includes including; umfass gehör besteh; består omfatta ingår tillhör; compren composé inclu appart; obejm składa należ; sudar= sudaro priklaus apima; ietilpst ietver sastāv; koosne kuulu hõlma; koostu kuulu; входит включа состоит относ; входить включа складає належ
depart departs departed departure leave leaves left; abreis abfahr abflug; avres avgå lämna; départ partir quitt; wyjaz wyjech wyrusz odlec; išvyk; izbrauc dodas devās devies; lahku asu=; lähte lähti matkust; уехал выехал отправи отбы; виїха вируши відбу
become becomes became; amtsantritt antreten angetreten; tillträd tillträtt; devenir devenu fonctions; objął objęł; tapo=; stājās kļuva; astus asus=; aloitti nousi; вступи занял; обійня
gdp; bip= bruttoinlandsprodukt; bnp= bruttonational; pib=; pkb= krajowego=; bvp=; ikp= kopprodukt; skt= sktst skp= koguproduk; bkt= bruttokansantuot; ввп= валового=; ввп= валового=
heavy; schwer; tung= tunga tungt; lourd; ciężk; sunki= sunkio= sunkū=; smag; raske; raskas raskaa; тяжел тяжёл; важк
nordic northern; nordisch; nordisk; nordique; nordyck skandynaw; šiaurės; ziemeļvalst; põhjama; pohjoisma; северн скандинав; північ скандинав
baltic; baltisch ostsee; baltisk östersjö; balte baltique; bałtyc; baltijos; baltij; balti läänemer; baltia itämer; балтий; балтій
activate activates activated activation; aktivier; aktiver; activ; aktyw uruchom; aktyv; aktivizē; aktiveeri; aktivoi; активир активиз; активу активіз
coalition coalitions; koalition; koalition; coalition; koalicj; koalicij; koalīcij; koalitsioo; koalitio; коалиц; коаліц
fire fires firing; feuer; eld= brand=; feu= feux incendie; ogień ogni= pożar; ugn gaisr; ugun; tuli= tule= tulekah; tuli= tulen tulipal; огон огн пожар; вогон вогн пожеж
shield; schild schutzschild; sköld; bouclier; tarcz; skyd; vairog; kilp= kilbi; kilpi kilven; щит; щит
loan loans lend lent; kredit darlehen; lån; prêt= prêts emprunt; pożycz kredyt; paskol; aizdev; laen; laina; кредит заем займ; кредит позик
winter; winter; vinter; hiver hivern; zim= zimow zimy; žiem; ziem= ziemas; talv; talv; зим; зим
engine engines; motor triebwerk; motor; moteur; silnik; varikl; dzinēj; mootor; moottor; двигател; двигун
depot depots storage stored warehouse warehouses stockpile stockpiles; depot lager= lagerung; depå lager=; dépôt entrepôt stock; magazyn skład=; sandėl; noliktav; ladu= lao= laod; varasto; склад хранен; склад зберіган
pilot pilots airmen; pilot; pilot flygförar; pilote; pilot; pilot; pilot; piloot piloodi lendur; lentäjä lentäj; пилот летчик; пілот льотчик
rifle rifles carbine; gewehr; gevär karbin; fusil; karabin; šautuv; šauten; vintpüss püss=; kivääri; винтов карабин; гвинтів карабін
mortar mortars; mörser granatwerfer; granatkastar; mortier; moździer; minosvaid; mīnmet; miinipild; kranaatinheitt; миномет; міномет
generator generators; generator; generator elverk; générat; generator; generator; ģenerator; generaator; generaattor; генератор; генератор
fortification fortifications fortify bunker bunkers trench trenches; befestig bunker; befäst bunker skyttegrav; fortif bunker tranchée; fortyfik umocnie bunkr schron okop; įtvirtin bunker apkas; nocietin bunkur ierakum; kindlust punkri punker kaevik; linnoit bunkker juoksuhaud; укреплен фортифик бункер окоп; укріплен фортифік бункер окоп
fence fences; zaun zäune; stängsel staket; clôture barrière; ogrodz płot zapor; tvora tvoros užtvar; žog; aed= tara=; aita= aidan; забор огражден; паркан огорож
obstacle obstacles barrier barriers; hindernis sperr; hinder= hindret; obstacle; przeszk zapor; kliūt užtvar; šķērš; takist tõke=; este= estei; препятств преград загражден; перешкод загородж
squadron squadrons; staffel geschwader; skvadron; escadr; eskadr dywizjon; eskadr; eskadr; eskadr; laivue; эскадр; ескадр
student students pupil pupils cadet cadets; student schüler kadett; student elev= kadett; étudiant élève cadet; student uczni kadet; student moksleiv kariūn; student skolēn kadet; tudeng õpilas kadett; opiskelij oppilas kadett; студент курсант учащ; студент курсант учн
medal medals award awarded decoration decorated; medaille auszeichn ausgezeichn; medalj utmärk; médaille décor; medal odznac; medal apdovan; medaļ apbalvo; medal aumär; mitali palkinn; медал награ орден; медал нагор орден
flag flags; flagge fahne; flagg; drapeau; flag; vėliav; karog; lipp= lipu=; lippu lipun; флаг; прапор
wreath wreaths; kranz kränze; krans; couronne gerbe; wieniec wieńc; vainik; vainag; pärg= pärja=; seppel; венок венк; вінок вінк
family families children child; famili kinder kind=; famil barn= barnen; famille enfant; rodzin dziec; šeim vaikai vaikų; ģimen bērn; pere= pered laps= laste; perhe lapse lapset; семь семей дети детей; родин діти дітей
earthquake earthquakes; erdbeben; jordbäv; séisme; trzęsien; drebėj; zemestrīc; maavärin; maanjäris; землетряс; землетрус
flood floods flooding; hochwasser flut=; översväm; inondat; powod= powodz; potvyn; plūd; üleujut; tulva; наводнен паводок; повен паводок
humanitarian; humanitär; humanitär; humanit; humanit; humanit; humān; humanit; humanit; гуманит; гуманіт
evacuate evacuation evacuated; evakuier; evakuer; évacu; ewaku; evaku; evaku; evaku; evaku; эваку; еваку
tax taxes; steuer; skatt; impôt taxe; podat; mokest mokes; nodokl; maksu= maksud; vero= veron verot; налог; подат
election elections; wahl= wahlen; valet=; élection; wybor wybór; rinkim; vēlēšan; valimis; vaali; выбор; вибор
collision collide collided; kollision zusammenst; kollision krock; collision; kolizj zderz; susidūr; sadursm; kokkupõr; yhteentörm törmä; столкнов; зіткнен
sensor sensors; sensor; sensor; capteur; czujnik sensor; jutikl sensor; sensor; andur sensor; anturi sensori; датчик сенсор; датчик сенсор
communication communications radio; kommunikat fernmelde funkger; kommunikat samband radio; communicat transmission radio; łącznoś komunik radio; ryši radij; sakar radio; sidevah raadio; viesti radio; связ радио; звязк радіо
network networks; netz netzwerk; nätverk nät=; réseau; sieć sieci; tinkl; tīkl; võrk= võrgu; verkko verkost; сеть сети сетей; мереж
software; software; programvar mjukvar; logiciel; oprogram; programin; programmatūr; tarkvara; ohjelmisto; программн; програмн
artificial; künstlich; artificiell; artificiel; sztuczn; dirbtin; mākslīg; tehis; tekoäly; искусствен; штучн
chemical chemicals; chemisch chemie; kemisk; chimi; chemicz; chemin; ķīmisk; keemia; kemial; химич; хіміч
terrorism terrorist terrorists; terror; terror; terror; terror; teror; terror; terror; terror; террор; терор
lesson lessons experience experiences; lehre= lehren erfahr; lärdom erfaren; leçon expérience; doświadcz wnios; pamok patirt; pieredz; õppetun kogemus; opetu kokemus; урок опыт; урок досвід
ratify ratified ratification; ratifiz; ratific; ratifi; ratyfik; ratifik; ratific; ratifitseer; ratifio; ратифи; ратифік
solidarity unity; solidarit einigkeit; solidarit enighet; solidarit unité; solidarn jednoś; solidar vienyb; solidarit vienotīb; solidaars ühtsus; solidaaris yhtenäis; солидарн единств; солідарн єдніс
territory territorial; territor; territor; territoir; terytor; teritor; teritor; territoorium; aluevesi; террит; терит
occupy occupation occupied; besatzung besetz okkup; ockup; occup; okup; okup; okup; okup; miehit; оккуп; окуп
rebuild reconstruction rebuilding; wiederaufbau; återuppbygg; reconstruc; odbudow; atstatym; atjaunošan; taastami ülesehit; jälleenrak; восстановл; відбудов відновл
main principal; haupt; huvud; principal principaux; główn; pagrindin svarbiaus; galven; peami põhi; tärkein pääasia; главн основн; головн основн
first; erst=  erste ersten erster erstes; först; premier première; pierwsz; pirm; pirm; esim; ensim; перв; перш
night nocturnal; nacht nächt; natt; nuit nocturne; noc= nocn nocy; nakt; nakt; öö= öise; yö= yön; ночн ночь ночи; ніч ночі нічн
shoot shot shooting intercept intercepted downing downed; abschieß abschuss abgeschoss; skjut nedskjut; abatt; zestrzel; numuš; notriek; tulista; ampu; сбит сбить сбива; збит збив знищ
target targets; ziel; mål=; cibl objectif; cel= celu celów; taikin; mērķ; sihtmär märk=; maali kohde; цел= цель цели мишен; ціль цілі мішен
vision sight goggles binoculars; sicht; syn= synen; vision jumelle; widzen noktowiz; matym; redz; nägem; näkö; зрен виден; зору бачен
anger angered angry outrage protest protests; wut zorn verärger protest; ilska protest; colère protest; gniew protest; pykt protest; dusm protest; viha protest; viha protest; гнев возмущ протест; гнів обур протест
shadow; schatten; skugg; fantôme ombre; cień cieni; šešėl; ēnu ēnas; vari= varilaev; varjo; тенев; тіньов
wall; mauer= wall; mur= muren; mur=; mur=; siena sieno; mūris siena sienu; müür; muuri; стена стены стену; стіна стіни стіну
accession accede; beitritt beitret; anslutning medlemskap; adhésion adhérer; przystąpi akcesj; įstojim stojim; pievienoš iestāš; liitumi ühine; liittymi; вступлен вступит присоедин; вступ приєднан
agreement agree agreed accord treaty pact; abkommen vereinbar vertrag; avtal överenskom aftal; accord traité entente; umow porozumieni traktat; susitarim sutart; vienoša līgum; leping kokkulepe lepe; sopimu sopi; соглашен договор; угод домовлен договір
aid assist assistance support help backing; hilf hilfe unterstütz; stöd stöde bistånd hjälp; aide aider soutien soutenir assistance; pomoc wspar wspier; pagalb param rem=; palīdz atbalst; abi= abist toeta toetus; apu= avus tuki tuke; помощ поддерж; допомог підтрим
air aerial; luft; luft; aérien air=; powietrz lotnicz; oro=; gais; õhu õhk; ilma; воздуш авиа; повітр авіа
aircraft plane planes jet jets fighter fighters warplane; flugzeug kampfjet jet=; flygplan stridsflyg jaktplan; avion chasseur aéronef; samolot myśliw; lėktuv orlaiv naikintuv; lidmašīn iznīcinātāj; lennuk hävita; lentokone hävittäj; самолет истребител; літак винищувач
airfield airport airbase; flughafen flugplatz stützpunkt; flygplats flygbas flottilj; aéroport aérodrome; lotnisk; oro= aerodrom; lidost; lennujaam lennuväli lennubaas; lentokent lentotukikoh; аэропорт аэродром авиабаз; аеропорт аеродром авіабаз
ally allies allied alliance; verbünd alliiert allianz bündnis; allierad allians; allié alliance; sojuszn sojusz; sąjungink aljans; sabiedrot alians; liitla liit=; liittolai liitto; союзник альянс; союзник альянс
ambassador embassy; botschaft; ambassad; ambassad; ambasad; ambasad; vēstnie; saatko suursaadi; suurlähetti; посол посла посольств; посол посла посольств
ammunition munition munitions shells rounds; munition geschoss granate; ammunition granat; munition obus; amunicj pocisk; šaudmen amunicij; munīcij; laskemoon mürsk; ammu ammuks kranaat; боеприпас снаряд амуниц; боєприпас снаряд
analysis analyse analyze assess assessment; analys bewert; analys bedöm; analys évalu; analiz ocen; analiz vertin; analīz izvērt; analüüs hinna; analys arvioi; анализ оценк; аналіз оцінк
announce announced announcement declare; ankündig verkünd erklär; tillkännag meddela; annonc déclar; ogłosi ogłasz zapowied; paskelb praneš; paziņ; teata kuuluta; ilmoit julkis; объяв заяв; оголос заяв
appoint appointed appointment nominate; ernenn ernann; utse utnämn; nommer nommé nominat; mianow powoła; paskir; iecel iecelt; ametisse nimeta; nimit nimet; назнач; признач
armament arms weapon weapons weaponry; waff rüstung bewaffn; vapen; arme= armes armement; broń broni uzbrojeni; ginkl; ieroč bruņojum; relv; ase= asee ased aseet; оружи вооружен; зброя зброї озброєн
armoured armored armour armor; gepanzert panzer; pansar bepansrad; blindé; pancern opancerz; šarvuot šarv; bruņo; soomus; panssar; бронирован броне бронетехник; броньован броне
army troops soldiers soldier forces force military servicemen personnel troop people; armee soldat truppe streitkräft militär bundeswehr kräfte; armé soldat trupp styrk militär försvarsmakt; armée soldat troupe force militaire; armi żołnierz wojsk sił; armij kari kariuomen kareivi; armij karavīr spēk karaspēk bruņotie; armee sõdur väed vägi kaitsevä sõjavä; armeija sotila joukko joukk asevoim puolustusvoim; арми солдат войск военн военнослужащ; армі солдат військ збройн
artillery; artillerie geschütz kanone; artilleri kanon; artillerie canon; artyleri armat; artilerij pabūkl; artilērij; suurtük kahur; tykistö tykki; артиллер; артилер
howitzer howitzers gun guns cannon; haubitz kanone; haubits kanon; obusier canon; haubic armat armatohaubic; haubic pabūkl; haubic; haubits suurtük liikursuurtük; haupits tykki tykit; гаубиц самоходк; гаубиц самохідк
attack attacks assault aggression; angriff angreif attack; angrepp attack anfall; attaque agression; atak napaś agresj; atak puolim užpuol agresij; uzbrukum agresij; rünna rünnak agressio; hyökkäy; атак нападен агресси; атак напад агресі
base bases barracks garrison camp; stützpunkt kaserne lager; bas= förläggn garnison; base caserne garnison; baz koszar garnizon; baz kareivin įgul; bāz kazarm garnizon; baas kasarm garnison; tukikoh kasarm varuskun; база базы базу казарм гарнизон; база бази казарм гарнізон
battalion; bataillon; bataljon; bataillon; batalion; batalion; bataljon; pataljon; pataljoona; батальон; батальйон
bilateral; bilateral zweiseitig; bilateral; bilatéral; dwustronn bilateral; dvišal; divpusēj; kahepoolse; kahdenväli; двусторонн; двосторонн
border frontier borders; grenz; gräns; frontière frontalier; granic; sien= sieno pasien; robež; piir piiri; raja; границ погранич; кордон прикордон
brigade; brigade; brigad; brigade; brygad; brigad; brigād; brigaad; prikaati; бригад; бригад
budget spending expenditure funding; haushalt budget ausgaben etat; budget anslag utgift; budget dépens; budżet wydatk; biudžet išlaid finansav; budžet izdevumi= izdevumus= izdevumiem= finansējum; eelarve kulutus; budjet talousarvio menot; бюджет расход финансир; бюджет видатк фінанс
build built building construct construction; bau bauen errich; bygg; construi constru bâti; budow zbudow; stat= stato statyb; būvē būve būvniec; ehita ehitus; rakenta rakenn; строит построи; будів будує
buy buying bought purchase purchases procure procurement procured acquire acquisition order ordered; kauf beschaff erwerb bestell; köp= köpa köpe köps köpt anskaff upphandl beställ; acheter achat acqui command; kup kupn zakup naby zamów; pirk perk įsig užsak; iepirk pirk iegād pasūt; osta ostu hange hanki tellin; osta hanki hankin tila; купит закуп приобре закаж заказ; купи закуп придба замов
capability capabilities capacity; fähigkeit kapazität; förmåg kapacit; capacité; zdolnoś; pajėgum gebėjim; spēj; võime; kyky suorituskyky; способност возможност потенциал; спроможн можливост
car cars vehicle vehicles truck trucks lorry; auto= autos fahrzeug wagen lkw transportpanzer schützenpanzer radpanzer; bil= bilar fordon lastbil stridsfordon bandvagn; voiture véhicule camion; samoch pojazd ciężarów transporter=; automobil šarvuoč transporteri; automašīn automobil transportlīdzek auto= bruņutransport bruņumašīn; auto= autod sõiduk veok soomuk transportöör; auto= autot ajoneuvo kuorma; автомоб машин авто= транспортн грузовик бронетранспорт бронемашин; автомоб машин авто= вантажів бронетранспорт бронемашин
centre center centres; zentrum zentrale; center centrum; centre; centrum; centr; centr; keskus; keskus; центр; центр
change changes reform; änder reform wandel; ändr förändr reform; chang réform; zmian zmien reform; pakeit pokyt reform; izmaiņ maiņ reform; muuda muutus reform; muutos muutt uudistu; измен реформ; змін реформ
chief head commander leader leaders; chef leiter kommandeur befehlshab generalinspekteur; chef ledare befälhav överbefäl bataljonchef bataljonschef brigadchef kompanichef regementschef divisionschef flottiljchef fartygschef styrkechef kontingentschef; chef commandant dirigeant; szef dowódc przywódc; vad= vado vadov; komandier vadītāj līder; juht juha ülem juhataja; päällik komentaja johtaj; глава начальник командующ командир лидер руководител; глава начальник командувач командир лідер
citizen civilian civilians citizens population people; bürger zivilist bevölker; medborg civil= civila befolkning; citoyen civil= civils popul; obywatel cywil ludnoś; pilie civili gyventoj; pilso civil iedzīvotāj; kodanik tsiviil elanik; kansalai siviili väestö; гражданск граждан населен; цивільн громадян населен
command= headquarters hq staff; kommando hauptquartier stab=; kommando högkvarter stab=; commandement quartier; dowództw sztab kwater; štab vadaviet; štāb pavēlniec; peakorter staap juhatus; esikunta päämaja; командован штаб; командуван штаб
company companies firm firms manufacturer industry industrial maker makers producer; unternehm firma herstell industri konzern; företag bolag tillverk industri; entreprise société fabricant industri; firm= firma spółk przedsiębior producent przemysł; įmon bendrov gamintoj pramon; uzņēmum kompān ražotāj rūpniec; ettevõt firma tootja tööstus; yritys yrity yhtiö valmistaj teollisuu; компани фирм производител предприят промышлен; компані фірм виробник підприємств промислов
conference summit forum; konferenz gipfel; konferens toppmöte; conférence sommet; konferenc szczyt; konferenc viršūn; konferenc samit; konverents tippkohtum; konferenssi huippukoko; конференц саммит форум; конференц саміт форум
conflict war wars; krieg konflikt; krig konflikt; guerre conflit; wojn konflikt; karas karo= konflikt; karš kara= konflikt; sõda sõja konflikt; sota sodan konflikti; война войны войну конфликт; війна війни війну конфлікт
contract contracts; vertrag auftrag; kontrakt avtal; contrat; kontrakt umow; sutart; līgum kontrakt; leping; sopimu; контракт договор; контракт договір
contribute contribution contributions; beitrag beitrag beisteu; bidra; contribu; wkład przyczyn; indėl prisid; ieguldīj ieguldījum; panus; panos osallistum; вклад внес; внесок
cooperate cooperation cooperates collaboration partnership partner partners; zusammenarbeit kooperation partner; samarbet partner; coopér partenar partenaire; współprac partner; bendradarb partner; sadarb partner; koostöö partner; yhteistyö kumppan; сотруднич партнер; співпрац співробітн партнер
corridor corridors route routes; korridor; korridor; couloir corridor; korytarz; koridor; koridor; koridor; käytäv; коридор; коридор
cost costs price prices worth value priced; kosten preis wert; kostnad kosta pris värde; coût coûter prix valeur; koszt cen= cena wartoś; kain= kaina kainuo vert= vertė; izmaks cen= cena vērtīb; hind maksum väärtus; hinta kustann arvo; стоимост цена цены; вартіст ціна
council parliament parliamentary assembly; rat= parlament bundestag; råd= rådet rådets parlament riksdag; conseil parlement; rada= rady parlament sejm; taryb parlament seim; padom parlament saeim; nõukogu parlament riigikogu; neuvosto parlamen eduskun; совет парламент; рада= ради парламент
country countries state states nation nations; land länder staat; land= länder stat=; pays état=; kraj państw; šal= šalis šali valstyb; valst; riik riigi riike; maa= maat valtio; стран государств; країн держав
crew crews sailors sailor seamen; besatzung matrose; besättning sjömän; équipage marin; załog marynarz; įgul jūreivi; apkalp jūrniek; meeskond meremees; miehistö merimie; экипаж моряк; екіпаж моряк
critical infrastructure; kritisch infrastrukt; kritisk infrastrukt; critique infrastruct; krytyczn infrastrukt; kritin infrastrukt; kritisk infrastrukt; kriitili taristu; kriittin infrastrukt; критическ инфраструкт; критичн інфраструкт
cyber cyberattack cybersecurity; cyber; cyber; cyber; cyber; kibern; kiber; küber; kyber; кибер; кібер
damage destroyed destroy destruction; schad schäden zerstör; skad förstör; dommage détrui destruct; szkod zniszcz uszkodz; žal= žala sunaik; bojāj iznīcin postīj; kahju hävit; vahinko tuho vaurio; ущерб поврежд уничтож разруш; шкод пошкодж знищ
danger threat threats threaten risk risks; bedroh gefahr risik; hot= hotet risk fara; menace risque danger; zagroż groź ryzyk; grėsm rizik; draud risk; oht ohu risk; uhka uhan riski; угроз опасност риск; загроз небезпек ризик
decide decision decided decisions; entscheid beschluss beschloss; beslut; décid décision; decyzj zdecyd; sprend nuspren; lēmum nolēm; otsus otsusta; päätös päätt; решен решил; рішенн вирішил
declaration statement communique letter; erklärung absichtserkl kommuniqué; uttalande förklaring avsiktsförkl; déclaration communiqué lettre; deklaracj oświadcz list=; deklaracij pareiškim; deklarācij paziņojum; deklaratsioon avaldus kavatsus; julistu lausum aiejulistu; деклараци заявлен; деклараці заяв
defence defense defend defensive; verteidig abwehr wehr=; försvar; défen; obron bronić; gynyb gin=; aizsardz aizsarg; kaitse kaitsta; puolust; оборон защит; оборон захист
delegation delegations; delegation; delegation; délégation; delegacj; delegacij; delegācij; delegatsioo; delegaati valtuuskun; делегац; делегац
deliver delivery delivered deliveries; liefer; lever; livr; dostaw dostarcz; pristat tiek=; piegād; tarni tarnin; toimit; постав доставк; постач достав
demining mines mine minefield deminers; minenräum minen; minröj minor; déminag mine=; rozminow min= min; išminav min= minos; atmīnē mīn=; demineeri miin; miinanraiv miina; разминир мин=; розмінув мін=
deploy deployment deployed station stationed deploys; stationier entsend verleg; stationer förlägg placer; déploy déploie stationn; rozmieszcz stacjon wysł; dislok išdėst siun; izviet dislocē; paiguta siirda; sijoit lähet; размещ развер дислоц; розмі розгорт дислок
deter deterrence deterrent; abschreck; avskräck; dissua; odstrasz; atgras; attur; heidut; pelot; сдержив; стримув
develop development; entwickl; utveckl; dévelop; rozwó rozwój rozwij; plėtr vyst plėto; attīst; arend; kehit; развит развива; розвит розвив
dialogue talks talk consultation consultations negotiate negotiation negotiations; dialog gespräch verhandl beratung; dialog samtal förhandl överlägg; dialogue entretien négoci pourparler; dialog rozmow negocj; dialog pokalb deryb konsultacij; dialog sarun konsultācij; dialoog kõnelus läbirääk konsultatsioo; vuoropuhelu keskustel neuvottel; диалог переговор консультац; діалог переговор консультац
diplomat diplomacy diplomatic; diplomat; diplomat; diplomat; dyplomat dyplomac; diplomat; diplomāt; diplomaat; diplomaat diplomati; дипломат; дипломат
discuss discussed discussion discussions; diskut besprech besproch erörter; diskuter; discut évoqu; omówi omawi dyskut; aptar diskusij; apsprie pārrun; aruta arutel; keskustel; обсуд обсужд; обговор
disinformation propaganda; desinformation propaganda; desinformation propagand; désinformation propagande; dezinformacj propagand; dezinformacij propagand; dezinformācij propagand; desinfo väärinfo propaganda; disinfo propaganda; дезинформац пропаганд; дезінформац пропаганд
donate donation donated donates give gave given gift handover transfer transferred transfers grant hand handed; spend übergeb übergab schenk; donera skänk överläm överför; don= dons donn offr transf; darow przekaz przekaż; dovano paaukoj perduo perdav; dāvin ziedo nodo nodev pārsūt; anneta kinkin annab; lahjoit luovut anto; передат переда пожертв дар=; переда подару пожертв
drone drones uav uavs unmanned; drohne; drönar drönare obemann; drone; dron bezzałog; dron bepiloč; dron bezpilot; droon mehitamata; droon miehittämät; дрон беспилот бпла; дрон безпілот бпла
driver drivers; fahrer; förare; conducteur chauffeur; kierow; vairuotoj; vadītāj šofer; juht= autojuht; kuljettaj kuski; водител; водій водії
east eastern; ost= osten östlich; öst öster östra; est= oriental; wschod; ryt=  ryt; austrum; ida= idas idapi; itä= itäi itäm; восто; схід східн
education school academy university college; ausbildung schule akademie universität; utbildn skola akadem universitet; éducat école académie université; eduk edukac szkoł akadem uczelni; švietim mokykl akadem; izglīt skol akadēm augstskol; haridus kool akadeemi ülikool; koulu akatemia yliopist; образован школ академи университет; освіт школ академі університет
energy electricity power; energie strom= elektriz; energi elkraft ström; énerg électri; energ elektry prąd; energ elektr; enerģ elektr; energia elekter elektri; energia sähkö; энерг электр; енерг електр
equipment gear hardware kit materiel; ausrüst gerät material; utrust materiel; équipement matériel; sprzęt wyposaż; įrang technik; aprīkoj ekipējum tehnik; varustus tehnika seadmed; varust kalusto; оборудован снаряжен техник; обладнан спорядж технік
exchange swap; austausch tausch; utbyt; échang; wymian; mainai keit apsikeit; apmaiņ; vaheta vahetus; vaihto vaihta; обмен; обмін
exercise exercises drill drills manoeuvre maneuver maneuvers manoeuvres wargame; übung manöver; övning öva manöver øvels øving; exercice manœuvre manoeuvre; ćwicze manewr; pratyb; mācīb manevr; õppus manööv; harjoitu sotaharjoit; учени маневр; навчан маневр
expand expansion extend enlarge increase increased raise strengthen strengthened enhance boost reinforce; ausbau erweiter erhöh verstärk stärk; utvidg utöka öka ökad stärk förstärk; élarg augment renforc accro; rozszerz zwięks wzmocn wzmacn; didin stiprin plės; palielin stiprin paplašin; laienda suurenda tugevda; laajen lisät vahvist; расшир увелич усил укреп; розшир збільш посил зміцн
factory plant plants production produce produces produced manufacture manufactured; fabrik werk= produktion produz; fabrik produktion producer; usine product produi fabriqu; fabryk zakład produkc produkuj; gamykl gamyb gamin; rūpnīc ražo; tehas toota tootmi; tehdas tehta tuotan tuotta; завод фабрик производ; завод фабрик виробн
fleet ship ships vessel vessels frigate frigates warship navy naval corvette; schiff flotte fregatte marine korvette; fartyg flotta fregatt marin korvett skepp; navire flotte frégate marine bateau; okręt flot fregat marynark statek; laiv fregat jūrų; kuģ flot fregat jūras; laev fregat merevä; laiva alus= alukse fregat merivoim laivasto; корабл судно флот фрегат; корабель кораб судно флот фрегат
flight flights fly flying flew; flug flieg; flyg flög; vol= vols voler; lot= lotó przelot; skryd skrid; lidoj; lend= lendu lenna; lento lentä; полет полёт летел; політ польот
foreign; auswärtig ausland; utrik; étrang; zagranicz; užsien; ārliet ārvalst; välis; ulko; иностран зарубеж внешн; закордон іноземн зовніш
fund funds finance; fonds finanz; fond finans; fonds financ; fundusz finans; fond finans; fond finans; fond rahasta; rahasto rahoit; фонд финанс; фонд фінанс
government cabinet; regierung kabinett; regering; gouvernement; rząd; vyriausyb; valdīb; valitsus; hallitus hallituk; правительств; уряд
group groups; gruppe; grupp; groupe groupement; grup; grup; grup; grupp; ryhm; групп; груп
battlegroup battlegroups battle; gefechtsverb kampfgruppe battlegroup kampfverb; stridsgrupp; groupement tactique; bojow batalion; kovin; kaujas; lahingugrupp lahing; taisteluosast; боев батальонн; бойов батальйонн
guard guards guarding; wache schutz grenzschutz; vakt gränsvakt bevak; garde gardes; straż strażni; pasienieči apsaug gvardij; sarg apsardz gvard; valvur valve; vartio vartij; охран страж гвард погранич; охорон варт гвард прикордон
helicopter helicopters; hubschraub helikopt; helikopt; hélicopt; śmigłow helikopt; sraigtasparn malūnspar; helikopt; kopter helikopt; helikopt; вертолет; вертоліт гелікопт
history historical; geschicht histor; histori; histoire histor; histori; istorij; vēstur; ajalugu ajaloo; histori; истори; історі
host hosts hosted hosting; gastgeb empfang empfing; värd värdskap; hôte accueil accueill; gospodarz gości; priima šeiminink; uzņēm rīko; võõrusta; isännö isäntä; приним принял; прийма приймал
hospital medical medic wounded health; krankenhaus medizin verwundet sanität; sjukhus medicin sårad sjukvård; hôpital médic blessé santé; szpital medycz rannych zdrow; ligonin medicin sveikat; slimnīc medicīn veselīb; haigla meditsiin tervis; sairaal lääki tervey; госпитал больниц медицин ранен; госпіталь лікарн медич поранен
hybrid; hybrid; hybrid; hybrid; hybryd; hibrid; hibrīd; hübriid; hybrid; гибрид; гібрид
independence sovereignty; unabhäng souverän; självständ oberoende suverän; indépend souverain; niepodleg suwerenn; nepriklausom suverenit; neatkarīb suverenit; iseseisv suverään; itsenäis suveren; независим суверен; незалежн суверен
inform information intelligence; information nachrichtendienst geheimdienst; information underrättelse; inform renseignem; inform wywiad; inform žvalgyb; inform izlūk; teave luure info; tieto tiedustel; информац разведк; інформац розвідк
initiative; initiative; initiativ; initiative; inicjatyw; iniciatyv; iniciatīv; algatus; aloit; инициатив; ініціатив
international; international; internationell; international; międzynarod; tarptautin; starptautisk; rahvusvaheli; kansainväli; международн; міжнародн
invest investment investments; invest; invest; invest; inwest; invest; invest ieguldī; invest; invest sijoitta; инвест; інвест
invite invitation invited; einlad eingelad; inbjud bjud; invit; zaproś zapros; kviet pakviet; ielūg uzaicin; kutsu; kutsu; приглас приглаш; запрос запрош
join joins joined joining; beitret anschlie; ansluta ansluter; rejoindre rejoin adhér; dołącz przyłącz przystąp; prisijung įstoj; pievien; liitu ühine; liity; присоедин вступ; приєдна вступ
joint common shared; gemeinsam; gemensam; commun conjoint; wspóln; bendr jungtin; kopīg kopēj; ühis ühine; yhtei; совместн общ; спільн
land ground terrestrial; land= heer bodentrupp; mark= armé=; terre terrestre; lądow; sausum; sauszem; maavä maa=; maavoim; сухопутн наземн; сухопутн наземн
law act legislation bill; gesetz; lag= lagen lagstift proposition; loi législat; ustaw prawo; įstatym; likum; seadus; laki= lain lakie; закон; закон
meet meeting meetings met meets; treff traf begegn sitzung; möte träff mött mötte=; rencontr réunion réuni; spotk posiedz; susitik susitiko posėd; tikšan tikās sanāksm; kohtu kohtum nõupid; tapaa tapas tapaam kokous; встреч встрет заседан; зустріч зустрі засіданн
member members membership; mitglied; medlem; membre; człon; nar= nariai naryst; dalībvalst biedr locek; liik liikme; jäsen; член; член
minister ministers secretary; minister verteidigungsminister außenminister; minister försvarsminister utrikesminister; ministre; minister ministr ministra ministrem ministrowie; ministras ministro ministrė; ministrs ministra ministre; minister minist; ministeri puolustusministeri; министр; міністр
ministry ministries department; ministerium; ministeriet departement; ministère; ministerst; ministerij; ministrij; ministeerium; ministeriö; министерств минобороны; міністерств
missile missiles rocket rockets; rakete flugkörper; robot= missil raket; missile roquette fusée; rakiet pocisk; raket; raķet; rakett raketi; ohju raket; ракет; ракет
mission missions operation operations; mission einsatz operation; mission insats operation; mission opération; misj operacj; misij operacij; misij operācij; missioon operatsioo; operaatio tehtäv; мисси операц; місі операці
mobility transport transportation logistics transit; mobilität transport logistik; rörlighet transport logistik; mobilité transport logisti; mobilnoś transport logist; mobilum transport logist; mobilit transport loģist; liikuvus transport logist; liikkuv kuljetu logisti; мобильност транспорт логист перевоз; мобільн транспорт логіст
modern modernise modernize modernisation modernization upgrade; modernis; moderniser uppgrad; modernis; moderniz unowocześ; moderniz; moderniz; moderniseer ajakohast; modernis; модерниз; модерніз
month months; monat; månad; mois; miesiąc miesię; mėnes mėnuo; mēnes mēness; kuu= kuud kuu; kuukau; месяц; місяц
nuclear atomic; atom nuklear; kärn nukleär; nucléaire atomi; nuklear jądrow atomow; branduol; kodol atom; tuuma; ydin; ядерн атомн; ядерн атомн
offer offered proposal propose proposed proposals; angebot anbiet vorschlag vorschlä; erbjud förslag föreslå; offr propos; ofert zaoferow propoz propon; siūl pasiūl; piedāv priekšlik; pakku ettepanek; tarjo ehdot; предлож; пропон
officer officers official officials; offizier beamt; officer tjänsteman; officier; oficer funkcjonari; karinink pareigūn; virsniek amatperson; ohvitser ametnik; upseeri virkamie; офицер чиновник; офіцер чиновник посадов
opening open opened launch launched inaugurat begin began start started; eröffn begin beginn start; öppna invig inled påbörj start; ouvri ouvert inaugur lanc commenc; otwar rozpocz inaug; atidar prad= pradė; atklā sāk uzsāk; avas avati algus algas; avat avaj aloit alkoi; откры начал начат; відкри почат розпоч
package packages; paket; paket pakke; paquet; pakiet; paket; pake pakot; pakett; paketti; пакет; пакет
passive; passiv; passiv; passi; pasywn; pasyv; pasīv; passiiv; passiivi; пассивн; пасивн
patrol patrols policing patrolling; patrouill luftraumüberwach; patrull; patrouill police; patrol; patrul policij; patruļ patrul; patrull; partio; патрул; патрул
pay paid payment spend fund funds funded finance financed contribute contributes; zahl bezahl; betal; payer paiement pai; płac zapłac; mok= mokė apmok; maks= maksā samaks; maks= maksa maksm; maksa maksu; плат оплат заплат; плат оплат сплат
peace ceasefire peacekeeping; fried waffenstillst; fred vapenvila; paix cessez; pokój pokoj rozejm; taik= taika taikos; mier; rahu= rahuva relvarahu; rauha aselepo; мир= мира перемири; мир= миру перемир
plan plans planned planning; plan; plan planer; plan; plan; plan; plān; plaan kava; suunnit; план; план
platoonsquad unit units regiment division corps; zug kompanie einheit regiment division korps; pluton kompani enhet regemente division förband; unité régiment division compagnie; plut kompan jednost pułk dywizj; bū= būr kuop dalin pulk divizij; rot= vien vienīb pulk divīz; rühm kompani üksus rügement diviis; joukkue komppania yksik rykmen divisioo; взвод рот= подразделен полк дивизи; взвод рот= підрозділ полк дивізі
policy strategy strategic strategies; strateg politik; strateg politik; stratég politique; strateg polity; strateg politik; stratēģ politik; strateeg poliitik; strateg politiik; стратег политик; стратег політик
port ports harbour harbor; hafen; hamn; port= ports portuaire; port= portu; uost; ost= osta; sadam; satama; порт= порту порты; порт= порту порти
president presidential; präsident; president; président; prezydent; prezident; prezident; president; presiden; президент; президент
prime premier chancellor; premier ministerpräsident kanzler; stat= statsminister premiär; premier=; premier; premjer; premjer; peaminister; pääminister; премьер канцлер; прем'єр премєр канцлер
prison prisoner prisoners hostage hostages captive; gefang kriegsgefang geisel; fång krigsfång gisslan; prison otage; więz jeńc jeniec zakład=; kalin belaisv įkait; ieslodz gūst ķīln; vang= vangi sõjavang; vanki vangit panttivan; пленн заключен заложник; полонен військовополон заручник
programme program programmes project projects scheme; programm projekt; program projekt; programme projet; program projekt; program projekt; program projekt; programm projekt; ohjelma hanke; программ проект; програм проект
participate participates participated participation participants participant; teilnehm teilnahm beteilig; delta= deltar deltog medverk; particip; uczestni udział; dalyvau dalyvav; piedal dalīb; osale osalus; osallis; участв участник; учасник участь бере
police policeman; polizei; polis; police gendarm; policj; policij; policij; politsei; poliisi; полици милици; поліці
protect protection secure security safety; schutz schütz sicher; skydd skydda säkerhet; protég protect sécurité; ochron bezpiecz; apsaug saugum; aizsarg drošīb; kaits julgeole turvali; suojel suoja turvalli; защит безопасност; захист безпек
radar radars radiolocation; radar; radar; radar; radar radioloka; radar; radar radiolok; radar; tutka; радар радиолокац рлс; радар радіолокац рлс
ready readiness preparedness standby; bereit; beredskap redo; prêt prépar; gotow; pareng parengt; gatav gatavīb; valmi valmidus; valmiu valmis; готов; готов
refugee refugees migrant migrants migration; flüchtling migra; flykting migra; réfugié migra; uchodźc migra; pabėgėl migra; bēgļ migr; põgenik rändaja ränne migra; pakolai maahanmuut muuttoliik; беженец беженц мигра; біженец біженц мігра
region regional; region; region; région; region; region; reģion; piirkon region; alue alueen; регион; регіон
repair maintenance maintain overhaul; repar wart= wartung instand; repar underhåll; répar mainten entreti; napraw remont; remont taisy; remont apkop; remont hoold; korja huolto; ремонт обслуж; ремонт обслугов
request requested ask asked asks; bitt bat= gebeten anfrag ersuch; begär bad=; demand; poprosi prośb; praš papraš; lūdz lūgum; palu= palus taotl; pyysi pyyn; попрос просьб запрос; попрос прохан запит
research innovation technology technologies science; forsch innovation technolog; forskn innovation teknik teknolog; recherch innovation technolog; badani innowac technolog; tyrim inovac technolog; pētn inovāc tehnolo; teadus innovatsio tehnolo; tutkim innovaatio teknolo; исследов инновац технолог; досліджен інновац технолог
reserve reserves reservist conscript conscription conscripts recruit; reserv wehrpflicht rekrut; reserv värnplikt rekryt; réserv conscri recru; rezerw pobor rekrut; rezerv šauktin; rezerv iesauk; reserv ajateenij; reservi varusmie asevelvolli; резерв призыв рекрут; резерв призов рекрут
rotate rotation rotations rotational; rotation; rotation roter; rotation; rotac; rotac; rotāc; rotatsioo; rotaatio; ротац; ротац
sanction sanctions embargo; sanktion embargo; sanktion; sanction embargo; sankcj embarg; sankcij embarg; sankcij embarg; sanktsioo embargo; pakot sanktio; санкц эмбарго; санкц ембарго
sea maritime marine waters; see= meer= seeweg; hav= havet havs sjö= maritim östersjö; mer= maritime; morz morsk; jūr; jūr; meri mere= merel läänemer mustmer; meri meren merelli itämer; море моря морск; море моря морськ
receive receives received receiving receipt obtain obtained; erhalt erhielt bekomm; erhåll mottag mottar; reçoi reçu recev; otrzym dosta; gauna= gauti gaus gavo; saņem; kätte=; saada= saanut saavat; получ; отрим
boat boats; boot= boote booten; båt= båtar båten stridsbåt; bateau vedette; łód łodzi; kater= kateri valt; laiva= laivas kuter; paat paadi; vene= venei venet; катер лодк; катер човен човн
sell sells selling sold sale sales vendor; verkauf verkäuf; sälj såld försälj; vend= vendre vendu vente; sprzed; parduo pardav; pārdo pārdev; müü= müüa müüb müük müüs; myy= myydä myyn myyt; прода; прода
send sends sent dispatch; send= sende schick entsend; skick sänd; envoy envoi; wysył wyśl wysł; siųs išsiun siun; sūt nosūt; saat= saadab saada; lähet; отправ послат направ; відправ надісл надішл
shipbuilding shipyard shipyards; werft; varv; chantier; stoczn; laivų; kuģubūv; laevatehas; telakka; верф; верф
sign signed signing signs signature; unterzeich unterschr; undertecknad underteckn signer; sign= signé signer signat; podpis; pasiraš; parakst; allkir; allekirjoit; подпис; підпис
space satellite satellites; weltraum satellit raumfahrt; rymd satellit; spatial satellite; kosm satelit; kosmos palydov; kosmos satelīt; kosmo satelliit; avaruu satelliit; космос космич спутник; космос косміч супутник
special; spezial; special; spécial; specjaln; special; speciāl; eri= eriop; erikois; специальн спец; спеціальн спец
submarine submarines; boot= boote= booten= boots= unterseeboot; ubåt; sous-marin; podwodn; povanden; zemūden; allveela; sukellusv; подлодк подводн; підводн
undersea underwater seabed; unterwasser tiefsee meeresboden; undervatten havsbott; sous-marin; podwodn podmorsk; povanden; zemūden zemjūras; veealu allvee merepõh; vedenalai merenpohj; подводн; підводн
surface surveillance monitoring observe reconnaissance; überwach aufklär beobacht; övervak spaning; surveil observ reconnaiss; obserw nadzór rozpozna; stebėj žvalgyb; novēro izlūk; seire vaatl; valvonta tiedustel; наблюден разведк мониторинг; спостереж розвідк моніторинг
system systems; system; system; systèm; system; sistem; sistēm; süsteem; järjestelm; систем; систем
tank tanks; panzer=  kampfpanzer; stridsvagn; char= chars; czołg; tank; tank; tank; panssarivaunu; танк; танк
ton tons tonne tonnes; tonne; ton=; tonne; ton= tona tony; ton= tonų tonos; tonn; tonn; tonni; тонн тонна; тонн тонна
train training trained trains instructor instructors trainer; ausbild trainier schulung; utbild träna; entraîn form= format instruct; szkol trening; mokym treniruo instruktor; apmāc treniņ instruktor; väljaõp treeni koolita; koulut kouluttaj; обучен подготовк тренир инструктор; навчан підготовк тренуван інструктор
trilateral trilaterally; trilateral dreiseitig; trilateral; trilatéral; trójstronn; trišal; trīspusēj; kolmepoolse; kolmenväli; трехсторонн; тристоронн
union; union; union; union; uni= unia unii; sąjung; savienīb; liit= liidu; unioni; союз; союз
lead leads led leading; führ geführt leit; leda leder lett=; dirig mène mené; kieruj dowodz prowadz; vadovau; vada= vadī vadīt; juhti juhib; johti johtaa; возглав руковод; очол керує керув
hold holds held; ; ; ; ; ; ; ; ; ;
spend spends spent; ausgeb ausgegeb; spendera lägg; dépens; wyda; išleid; iztēr tērē; kulut; kulut kuluu; трат потрат; витра
bring brings brought; ; ; ; ; ; ; ; ; ;
teach teaches taught; ; ; ; ; ; ; ; ; ;
write writes wrote written; ; ; ; ; ; ; ; ; ;
draw draws drew drawn; ; ; ; ; ; ; ; ; ;
withdraw withdraws withdrew withdrawn; ; ; ; ; ; ; ; ; ;
choose chooses chose chosen; ; ; ; ; ; ; ; ; ;
become becomes became; ; ; ; ; ; ; ; ; ;
grow grows grew grown; ; ; ; ; ; ; ; ; ;
sink sinks sank sunk; ; ; ; ; ; ; ; ; ;
criticise criticised criticize criticized criticism criticises; kritis kritik; kritis kritik; critiqu; krytyk skrytyk; kritik sukritik; kritiz; kritisee kriitik; arvostel kritis; критик раскритик; критик розкритик
letter declaration; absichtserklärung erklärung; avsiktsförklaring förklaring; lettre déclaration; list= listu deklarac; laišk deklarac; vēstul deklarāc; kiri= deklarats; kirje julistus; письмо деклараци; лист= деклараці
memorandum memoranda mou understanding; memorand verständigung; memorand samförstånd; mémorand protocole; memorand; memorand; memorand saprašan; memorand; memorand yhteisymm; меморанд; меморанд
intent intention; absicht; avsikt; intention; intencyjn; ketinim; nodom; kavatsus; aiesopimus aikom; намерен; намір
coast coastguard coastal; küste küstenwach; kust kustbevak; côte garde-côte; wybrzeż; pakrant; krast piekrast; rannik rannavalve; rannikko merivartio; берег побереж; узбереж берег
veteran veterans; veteran; veteran; vétéran; weteran; veteran; veterān; veteran; veteraani; ветеран; ветеран
visit visits visited visiting visitor trip; besuch reis; besök; visit venu= venue=; wizyt odwiedz; vizit lanko lanky lankė apsilank; vizīt apmekl; visiit külasta; vierail; визит посет посещ; візит відвід
volunteer volunteers voluntary; freiwillig; frivillig; volontaire; ochotni; savanor; brīvprātīg; vabatahtlik; vapaaehtoi; доброволь волонтер; добровол волонтер
year years annual annually yearly; jahr jährlich; år= året åren årets årlig; an= ans= année annuel; rok= roku lat= roczn; met= metų metai kasmet; gad= gada gadu ikgad; aasta; vuosi vuode vuotta; год года году лет= ежегодн; рік року років щоріч
airspace; luftraum; luftrum; ; ; ; ; õhuruum; ilmatila; ;
arrest arrested detain detained; festnahm festgenommen verhaft; anhåll; arrêt interpel; aresztow zatrzym; sulaiky suimti; aiztur arestē; vahistat kinnipe; pidät; арест задерж; арешт затрим
bomb bombs explosion explosive explosives blast; bombe explosion spreng; bomb explosion spräng; bombe explosion; bomb eksploz wybuch; bomb sprog; bumb spridz sprādz; pomm plahvat; pommi räjäht; бомб взрыв; бомб вибух
cable cables pipeline pipelines; kabel pipeline leitung; kabel ledning; câble gazoduc; kabel rurociąg gazociąg; kabel vamzdyn dujotiek; kabel cauruļ gāzesvad; kaabel torujuht; kaapeli putki; кабел трубопровод газопровод; кабел трубопров газопров
cancel cancelled canceled postpone postponed delay delayed suspend suspended; absag verschieb verzöger aussetz;  inställ skjut försen; annul report suspen; odwoł przeło opóź zawies; atšauk atidė sustabd; atcel atlik aptur; tühista lükka peata; peru lykä keskey; отмен отлож приостан; скасов відклад призупин
ceremony anniversary commemorat; zeremonie jahrestag gedenk; ceremoni årsdag minnes; cérémonie anniversaire commémor; ceremoni uroczyst rocznic; ceremonij sukakt minėjim; ceremonij gadadien piemiņ; tseremoo aastapäev mälest; seremoni vuosipäiv muisto; церемон годовщин; церемон річниц
crash crashed crashes fall fell fallen; absturz abgestürz stürz; krasch störta; écras chute; rozbi spad; nukri suduž; nokri avarē; kukku allakuk; putoa putos syöks; паден разби упал крушен; падін розби впав
economy economic trade sanctions export exports import imports; wirtschaft handel export; ekonomi handel export; économ commerc export; gospodar ekonom handl eksport; ekonom prekyb eksport; ekonom tirdzniec eksport; majandus kauband eksport; talous kauppa vienti; эконом торгов экспорт; економ торгів експорт
eu= european union; eu= europäisch europa eu=; eu= europe; ue= europé ; ue= unii europ; es= europos; es= eiropas; el= euroopa; eu= euroopa; ес= евросоюз европ; єс= євросоюз європ
gas oil fuel; gas= öl= kraftstoff; gas= olja bränsle; gaz pétrole carburant; gaz= ropa paliw; duj naft kur= degal; gāz naft degviel; gaas nafta kütus; kaasu öljy poltto; газ= газа газов нефт топлив; газ= газу газов нафт пальн
hacker hackers phishing ransomware malware; hacker schadsoftware; hackare skadlig; pirate rançon; haker; programiš įsilauž; hakeri; häkker; hakkeri; хакер; хакер
kill killed dead died death deaths casualties victims; tot= tote getötet tod= töten tötet opfer gefall; död dödad offer; mort tué= tués tuée victime; zabit śmier zgin ofiar; žuv mir= mirt auk=; nogalin mir= miru upur; surm hukku ohvri; kuol surma uhri; погиб убит смерт жертв; загиб вбит смерт жертв
language languages ; sprach; språk; langue; język; kalb= kalbos; valod; keel= keele; kieli kielen; язык; мов= мова мови
merge unite unified; vereinig zusammenschl;  ena; fusion unir; połącz jednocz; sujung vienyt; apvien; ühenda; yhdist; объедин; об'єдн обєдн
money financial euro euros dollar dollars kroner kronor zloty; geld finanziell euro; pengar ekonomisk euro; argent financi euro; pieni finansow euro złot; pinig finansin eur= euro= eurų= eurai= eurus=; naud finansiāl eiro eiro=; raha rahali euro eurot=; raha taloudel euro euroa=; деньг денеж финанс евро крон доллар рубл; грош фінанс євро крон долар гривн
observer observers inspector inspection; beobacht inspekt; observatör inspekt; observat inspect; obserwat inspekc; stebėtoj inspek; novērotāj inspekc; vaatlej inspek; tarkkail tarkast; наблюдат инспек; спостеріга інспек
reduce reduced cut cuts halve halved decrease; kürz halbier senk reduz verring; minska sänk halver skär; rédui rédu diminu coup; zmniejsz obniż obcię ogranicz; mažin sumaž; samazin; vähenda kärbi; vähent leikka supist; сократ уменьш сниж; скорот зменш зниж
replace replaced replacement substitute; ersetz ersatz ablös; ersätt byta; remplac; zastąp wymian; pakeis pakeit; aizstā nomain; asenda; korva; замен смен; замін змін
road roads rail railway bridge bridges; straße strasse bahn brücke schiene; väg= vägar järnväg bro= broar; route rail pont chemin; drog= kolej most; keli= geležink tilt; ceļ dzelzceļ tilt; tee= raudtee sild; tie= rautatie silta; дорог железн мост; дорог залізн міст=
sabotage spy spies espionage spying; sabotage spion; sabotage spion; sabotage espion; sabotaż szpieg; sabotaž šnip; sabotāž spieg spiego; sabotaaž spioon; sabotaas vakoil vakoo; диверс шпион саботаж; диверс шпигун саботаж
speak spoke spoken speaks phone telephone call called; sprach= gesproch telefon; talat talade tala= telefon samtal; parlé téléphon entretenu; rozmaw telefon; kalbė telefon; runāj telefon tālruņ; rääki telefon kõnel; puhu puhel; говор звон телефон; говор дзвон телефон розмов
sport match championship; sport spiel meister; sport match mästersk; sport match champion; sport mecz mistrz; sport rungtyn čempion; sport spēl čempion; sport mäng meister; urheil ottelu mestar; спорт матч чемпион; спорт матч чемпіон
thank thanked thanks grateful gratitude appreciate; dank= dankte dankbar; tack tackade; remerci reconnaiss; podzięk dzięk wdzięcz; dėko padėko; pateic; täna= tänas tänu; kiitt kiitos; благодар спасибо; подяк дяку вдяч
transatlantic atlantic; transatlant atlant; transatlant atlant; transatlant atlant; transatlant atlant; transatlant atlant; transatlant atlant; atlandi; transatlant atlant; трансатлант атлант; трансатлант атлант
un ; uno= vereinten; fn=; onu=; onz=; jt= ; ano=; üro=; yk= yk:n; оон=; оон=
violation violate violated incursion intrusion breach; verletz eindring; kränk intrång; viol= violation intrusion; narusz; pažeid; pārkāp; rikku; loukka; наруш вторж; поруш вторг
warn warned warning alarm; warn; varna; avert alert; ostrze; įspė perspė; brīdin; hoiata; varoit; предупре предостер; попередж застер
win won victory defeat; sieg gewinn niederlag; seger vinna vann nederlag; victoire gagn défaite; zwycię wygra pokona; pergal laimė nugal; uzvar; võit võida; voitto voitta; побед выигр поражен; перемог виграв поразк
women woman female; frau weiblich; kvinn; femme; kobiet; moter; siev; nais=  naine naist; nais naise; женщин; жін жінк
worker workers staff employee employees jobs; arbeit mitarbeit beschäft; arbet anställd; travaill employé emploi; pracown zatrudn; darbuotoj; darbiniek; töötaj; työntek; работник сотрудник; працівник робітник
`;

/** The rows of the glossary. */
export const meanings = readRows(glossary);

/** The meanings of a folded word among those of defence co-operation. */
export const meaningsOf = readGlossary(glossary);
