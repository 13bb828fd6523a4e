/** Things: what questions name beside defence itself (offices of the state, people, places, goods, money, justice, nature), in English and ten other languages. */
import { readGlossary, readRows } from './rows.ts';

/** One thing a row, in the columns and notation of the glossary. */
const things = `
interior internal; innen= innenminist inner=; inrik; intérieur; wewnętrz; vidaus; iekšliet iekšēj; sise= siseminist; sisä sisäminist; внутрен; внутріш
justice; justiz; justitie; justice; sprawiedliw; teisingum; tieslietu; justiits; oikeusminist; юстици правосуд; юстиці правосуд
agriculture farming farmers; landwirt bauern; jordbruk lantbruk; agricult; rolnic; žemės ūkinink; lauksaimn; põlluma; maatalo; сельск аграр; аграр сільськ
salary salaries wage wages; gehalt gehälter lohn sold=; lön= löner lönen; salaire solde=; pensj wynagrodz żołd; atlygin alga= algos; alga= algas atalgoj; palk= palga palgad; palkka palkan; зарплат жаловань оклад; зарплат платн оклад
contact contacts; kontakt; kontakt; contact; kontakt; kontakt ryši; kontakt; kontakt; kontakt yhtey; контакт; контакт
poll polls survey surveys opinion; umfrage befragung meinung; undersök opinion; sondage opinion; sondaż badani opini; apklaus nuomon; aptauj viedok; küsitl arvamus; kysely mielipi; опрос мнени; опитуван думк
referendum; referendum volksabstimm volksentscheid; folkomröst referendum; référendum; referendum; referendum; referendum tautas; referendum rahvahääl; kansanäänest; референдум; референдум
debt debts; schuld=  schulden verschuld; skuld= skulder; dette; dług= długi zadłuż; skol= skola skolos; parād; võlg= võla võlad; velka= velan velat; долг= долги задолж; борг= борги заборг
bank banks; bank= banken; bank= banken banker; banque; bank= banki banku; bank= bankas bankai; banka= bankas; pank= pangad panga; pankki pankit; банк= банка банки; банк= банку банки
assets property; vermögen; tillgång egendom; avoirs actifs biens=; aktyw= aktywa mienie majątk; turtas= turto; aktīv= aktīvi īpašum; vara= varad; varat= omaisuus; актив= активы имуществ; актив= активи майн
profit profits revenue interest; gewinn= ertrag zins; vinst intäkt ränta; profit= recette intérêt; zysk doch= dochód odset; peln pajam palūk; peļņ ieņēm procent; kasum tulu= intress; voitto= tuotto korko; прибыл доход процент; прибут доход відсот
majority most; mehrheit; majoritet flertal; majorité; większo; daugum; vairākum; enamik enamus; enemmistö; большинств; більшіст
half; hälfte halb; hälft halv; moitié demi=; połow pół=; pusė= pusę; puse= pusi; pool= poole; puolet puoli=; половин; половин
quarter; viertel quartal; fjärdedel kvartal; quart= trimestr; ćwier kwartał; ketvirt; ceturt; veerand kvarta; neljänn; четверт квартал; чверт квартал
north northern; nord= norden nördlich; norr= norra nord=; nord= septent; północ; šiaur; ziemeļ; põhja; pohjoi; север; північ
south southern; süd= süden südlich; söder södra syd=; sud= méridion; połud; piet= pietų pietin; dienvid; lõuna; etelä; южн юг= юге; півден південь
west western; west= westen westlich; väst= väster västra; ouest= occident; zachod zachód; vakar= vakarų; rietum; lääne lääs=; länsi länn; запад; захід захід=
arctic; arkt; arkti; arctique; arkt; arkti; arkti; arkti; arkti; аркти; аркти
river rivers; fluss= flüsse; flod= älv; rivière fleuve; rzek; upė= upės upę; upe= upes upi; jõgi= jõe jõgede; joki= joen joet; реки река реке речн; річк ріка
island islands; insel; ö= ön= öar öarna; île= îles; wysp; sal= sala= salos salą; sala= salas salā; saar= saare saared; saari saaret; остров; острів острова
lake; see= seen=; sjö= sjön; lac= lacs; jezior; ežer; ezer; järv; järvi järve; озер; озер
forest forests wood woods; wald= wälder; skog; forêt bois=; las= lasy lasach leśn; mišk; mež= meži mežā; mets= metsa; metsä; лес= лесу лесн; ліс= лісу лісов
mountain mountains; berg= berge gebirg; berg= bergen fjäll; montagn; gór= góry góra; kaln= kalnai kalnų; kaln= kalni kalnu; mägi= mäed; vuori= vuoret; горы гора= горн; гори гора= гірськ
winter cold; kälte kalt=; kyla kall=; froid; zimn= zimno mróz; šalt; aukst; külm; kylmä pakka; холод мороз; холод мороз
storm weather; sturm= wetter unwetter; storm väder; tempêt météo; burz pogod; audra audros oras=; vētra laikapst; torm= tormi ilm= ilma=; myrsky sää= sään; шторм погод; шторм буря погод
climate environment environmental; klima umwelt; klimat miljö; climat environn; klimat środow; klimat aplink; klimat vide= vides; kliima keskkon; ilmasto ympäri; климат эколог; клімат довкіл еколог
pandemic coronavirus virus vaccine vaccines; pandem corona impf; pandem corona vaccin; pandém corona vaccin; pandem koronaw szczep; pandem koronav skiep vakcin; pandēm koronav vakcīn; pandeem koroona vaktsiin; pandem korona rokot; пандем коронав вакцин; пандем коронав вакцин
court judge judges trial; gericht richter prozess; domstol domare rätteg; tribunal juge= cour= procès; sąd= sądu sędzi proces=; teism teisėj byl=; ties= tiesa tiesas tiesnes; kohus= kohtun; oikeus= tuomio tuomar; суд= суда судья; суд= суду суддя
crime crimes criminal; verbrech kriminal straftat; brott= brottet krimin; crime= crimes crimin; przestęp kryminal zbrod; nusikalt; nozieg krimin; kuriteg krimin; rikos= rikoks; преступ кримин; злочин кримін
fraud theft stolen corruption; betrug diebstahl korrupt; bedräg stöld korrup; fraude vol= corrup; oszust kradz korupc; sukčiav vagyst korup; krāpšan zādz korup; pettus vargus korrupts; petos= varkau korrupt; мошен краж корруп; шахрай крадіж коруп
drug drugs narcotics; droge rauschgift; narkot; drogue stupéf; narkot; narkot; narkot; narko; huumau huumeet; наркот; наркот
drunk alcohol; betrunken alkohol; berus rattfyll alkohol; ivre= alcool; pijan nietrzeźw alkohol; girt= girti neblaiv alkohol; dzēr reibum alkohol; joobes purjus alkohol; humal alkohol; пьян алкогол; п’ян пян нетверез алкогол
visa visas passport passports; visum= visa= pass= reisepass; visum pass= passet; visa= visas passeport; wiza= wizy paszport; viza= vizos vizų pasas=; vīza= vīzas pase=; viisa pass=; viisum passi=; виза= визы паспорт; віза= візи паспорт
museum archive archives; museum archiv; museum museer museet arkiv; musée archiv; muze archiw; muziej archyv; muzej arhīv; muuseum arhiiv; museo arkisto; музе архив; музе архів
church religious; kirche; kyrka; église relig; kości cerk; bažnyč; baznīc; kirik kiriku; kirkko kirkon; церк церков; церк церков
journalist journalists media press; journalist medien presse; journalist medier press=; journalist média presse; dziennik media= mediów pras; žurnalist žiniaskl spaud; žurnālist medij pres=; ajakirjan meedia; toimitta media= lehdist; журналист пресс сми=; журналіст прес змі=
king queen royal; könig; kung= kungen drottn; roi= reine= royal; król; karali; karal karali; kuninga; kuninga; корол; корол
general colonel captain; general= oberst hauptmann; general= överste kapten; général colonel capitaine; genera pułkown kapitan; generol pulkinink kapiton; ģenerāl pulkved kaptein; kindral kolonel kapten; kenraal eversti kapteeni; генерал полковн капитан; генерал полковн капітан
expert experts specialist specialists adviser advisers; experte fachleut berater; expert sakkunn rådgiv; expert conseill spécialist; ekspert specjal doradc; ekspert specialist patarėj; ekspert speciālist padomniek; ekspert spetsial nõunik; asiantunt neuvonan; эксперт специалист советник; експерт фахів радник
engineer engineers sappers; ingenieur pionier; ingenjör; ingénieur génie=; inżynier saper; inžinier; inženier sapier; insener pioneer; insinöör pioneeri; инженер сапер; інженер сапер
sniper snipers; scharfschütz; prickskytt krypskytt; sniper tireur; snajper; snaiper; snaiper; snaiper; tarkka-ampuj tarkkaampuj; снайпер; снайпер
machine gun guns; maschinengewehr; kulsprut; mitraill; karabin maszyn; kulkosv; ložmetēj; kuulipild; konekivää; пулемет; кулемет
grenade grenades; granat; granat; grenade; granat; granat; granāt; granaa; kranaatt; гранат; гранат
helmet helmets vest vests uniform uniforms clothing; helm= helme weste uniform; hjälm väst= uniform kläder; casque gilet uniform; hełm kamizel mundur; šalm liemen uniform; ķiver veste= uniform formas; kiiver vest= vormi; kypär liivi univormi; шлем каск= бронежил форм; шолом каск= бронежил форм
anti antitank; panzerabwehr; pansarvärn pansarskott; antichar; przeciwpancer ppanc; prieštank; prettank; tankitõrj; panssarintorj pst=; противотанк; протитанк
laser lasers; laser; laser; laser; laser; lazer; lāzer; laser; laser; лазер; лазер
jamming electronic; störsend elektron; störsänd telekrig elektron; brouill électron; zagłusz elektron; trukd elektron; traucē elektron; segami elektroo; häirin elektron; глуш рэб= радиоэлектрон электрон; глуш реб= радіоелектрон електрон
simulator simulators simulation; simulat; simulat; simulat; symulat; simuliat; simulat; simulaat; simulaat; симулят тренаж; симулят тренаж
tent tents camp; zelt= zelte; tält; tente; namiot; palapin; telt= teltis; telk= telgi telgid; teltta teltat; палат; намет
food meals water; lebensmittel nahrung wasser; livsmedel mat= vatten; nourrit aliment eau=; żywno wod= woda wody; maist vand; pārtik ūden; toit= toidu vesi= vett; ruoka vesi= vettä; продовол питани вода= воды; харч продовол вода= води
ambulance ambulances medicine medicines; krankenwag sanität medikam; ambulans läkemed sjukvård; ambulanc médicament; karetk ambulans leki= leków; greit vaist; ātrās medikam; kiirabi ravim; ambulans lääkkei; скорой медикам лекарств; швидк медикам лік=
battery batteries accumulator; batterie; batteri; batterie; bateri; baterij; baterij; patarei aku= akud; patteri akku; батаре аккумулят; батаре акумулят
bus buses tractor tractors; bus= busse traktor; buss= bussar traktor; bus= tracteur; autobus traktor; autobus traktor; autobus traktor; buss= bussid traktor; bussi= traktor; автобус тракт; автобус тракт
train trains station railway; zug= züge bahnhof; tåg= tåget; train= trains gare=; pociąg; traukin; vilcien; rong= rongi rongid; juna= junan; поезд; поїзд потяг
house houses building buildings; haus= häuser gebäude; hus= huset byggn; maison bâtiment; dom= domy budyn; nam= namas namai pastat; māja= mājas ēka= ēkas; maja= majad hoone; talo= talon rakennu; дом= дома здани; будин будів
city cities town towns capital; stadt= städte hauptstadt; stad= staden städer; ville= villes capitale; miast stolic; miest sostin; pilsēt galvaspil; linn= linna linnas pealinn; kaupun pääkaup; город столиц; міст= місто міста столиц
village villages municipality; dorf= dörfer gemeinde; by= byn= kommun; village commun; wieś= wsi= gmin; kaim kaimas savivald; ciem pagast; küla= külad vald= valla; kylä= kunta= kunnan; село= села деревн; село= села громад
doctor doctors nurse nurses; arzt= ärzt pfleg; läkare sjukskö; médecin infirm; lekarz pielęg; gydytoj slaug; ārst medmās; arst= arsti õde=; lääkäri hoitaja; врач медсест; лікар медсест
teacher teachers professor; lehrer professor; lärar profess; enseign profess; nauczyc profes; mokytoj profes; skolotāj profes; õpetaj profes; opettaj profess; учител професс; вчител професор
youth young; jugend jung= junge; ungdom ung= unga; jeune jeuness; młodz; jaunim; jaunie; noor= noored; nuori nuoret; молодеж молод; молод
history historic; geschicht; histori; histoir; histori; istorij; vēstur; ajalu ajaloo; histori; истори; істор
culture cultural; kultur; kultur; culture; kultur; kultūr; kultūr; kultuur; kulttuuri; культур; культур
labour labor social welfare; arbeit= sozial; arbete= social; travail= social; prac= społecz; darbo= social; darba= labklāj sociāl; töö= sotsiaal; työ= sosiaal; труд= социал; праці соціал
registration register registered licence license permit; registr zulassung genehmig; registr tillstånd licens; enregistr licence permis; rejestr licencj zezwol; registr licencij leidim; reģistr licenc atļauj; registr litsents luba=; rekister lisenssi lupa=; регистр лиценз разреш; реєстр ліценз дозв
brain smart intelligence artificial; künstlich intelligen; artificiell intelligen; artificiel intelligen; sztuczn intelig; dirbtin intelekt; mākslīg intelekt; tehis= tehisint; tekoäly; искусств интеллект; штучн інтелект
speed range distance; geschwind reichweite entfern; hastighet räckvidd avstånd; vitesse portée distance; prędko zasięg odległ; greit= greitis nuotol atstum; ātrum attālum; kiirus kaugus; nopeus etäisyy; скорост дальност расстоян; швидкіст дальніст відстан
length height weight size; länge höhe gewicht größe; längd höjd vikt storlek; longueur hauteur poids taille; długoś wysoko waga= rozmiar; ilgis aukšt= aukštis svor dyd=; garum augstum svar= izmēr; pikkus kõrgus kaal= suurus; pituus korkeus paino koko=; длин высот вес= размер; довжин висот вага розмір
red; rot= rote roten roter; röd= röda rött; rouge; czerwon; raudon; sarkan; puna= punane punase; puna= punai; красн; червон
black; schwarz; svart; noir; czarn; juod; meln; must= musta mustal; musta= mustal; черн; чорн
white; weiß= weiße weißen; vit= vita vitt; blanc; biał; balt= balta balti; balt= balta balti; valge; valko; бел= бела белый белого; біл= біла білий
mediterranean; mittelmeer; medelhav; méditerr; śródziem; viduržem; vidusjūr; vahemer; välimer; средизем; середзем
pacific; pazif; stilla= stillahav; pacifi; pacyf spokojn; ramiojo; klus= klusā; vaikse; tyynen tyynel; тих= тихого тихом тихоокеан; тих= тихого тихоокеан
ocean; ozean; ocean hav=; océan; ocean; vandenyn; okeān; ookean; valtamer; океан; океан
gulf bay strait; golf= bucht meerenge; vik= viken sund; golfe détroit baie; zatok cieśnin; įlank sąsiaur; līc= līcis līča jūras; laht= lahe väin; lahti lahde salmi; залив пролив; заток проток
`;

/** The rows of things. */
export const thingRows = readRows(things);

/** The things that a folded word names: by its English forms, and by those of other languages. */
export const thingsOf = readGlossary(things);
