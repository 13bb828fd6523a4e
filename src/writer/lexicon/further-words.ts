/** Everyday words of the news of ministries, in the languages that the other glossaries have no column for: time, amount, kind, manner. */
import { furtherColumns, readGlossary, readRows } from './rows.ts';

/** One meaning a row, in the notation of the glossary: its columns are en, da (and Norwegian), it, es, pt, nl, cs (and Slovak), ro, hr (and its neighbours), hu, bg, el. */
const words = `
new newly latest fresh; ny= nye nyt= nytt; nuov; nuev; nov= nova novo novos novas; nieuw; nov= nová nové nový novou nového nových; nou= noua nouă noi= noile; nov= nova nove novi novu novog novih; új= újabb; нов= нова нови ново новия; νέο νέα νέε νέω
current present now currentl today; nuværen nåværen aktuel aktuell nu= nå= dag= dags; attual oggi= corso presente; actual hoy= present; atual hoje= present; huidig nu= momenteel vandaag; součas aktuál dnes súčas; actual prezent astăzi azi=; trenut sada danas aktual; jelenleg mai= ma= aktuáli jelen; настоящ сега днес актуал; σήμερα τρέχο σημεριν παρόν
futur upcoming forthcoming next coming following; kommend fremtid næste neste framtid; futur prossim; futur próxim venider; futur próxim; toekomst volgend komend; budouc příšt nadcház dalš budúc ďalš; viitor următ urmat; buduć sljedeć idući naredn prihodn; jövő következő; бъдещ следващ предстоящ; μέλλον μελλον επόμεν προσεχ
recent recentl last past previous former earlier; seneste tidlig nylig sidste siste forrige; recent scors ultim precedent; recient últim pasad anterior; recent últim passad anterior; recent vorig afgelop voormal laatst eerder; nedávn minul posled předchoz bývalý uplynul posledn; recent trecut ultim anterior fost=; nedavn prošl posljedn bivš prethodn; legutóbb múlt= utolsó előző korábbi elmúlt; последн минал скорошн предишн бивш; πρόσφατ τελευταί προηγούμεν πρώην
high higher highest top senior; høj højere højest høy høyere høyest øverst; alt= alto alta alti alte massim vertic superior; alt= alto alta altos altas máxim superior; alt= alto alta altos altas máxim superior; hoog hoge= hoger hoogst; vysok vyšší nejvyš vrchol najvyš; înalt ridicat superior maxim; visok viš= najviš vrhov; magas felső legmagas; висок висш; υψηλ ανώτατ ανώτερ
large big bigger biggest great major huge significant considerabl; stor betydel betyde; grand grande notevol maggior; gran= grande mayor import signific; grande maior signific consider; groot grote= grootst aanzienl; velk vekl význam znač největ veľk najväč; mare= mari= major semnific; velik= velika veliki veliko velikim većeg značaj najveć; nagy jelentős; голям големи значител; μεγάλ σημαντικ
small littl minor; lille små= mindre liten; piccol; pequeñ; pequen; klein; mal= malá malé malý; mic= mică mici; mal= mala mali malo manj; kis= kicsi; малк малък; μικρ
many numerous several multipl various different divers number; mange flere forskel forskj antal antall; molt numeros divers vari; much numeros vari divers; muit numeros vári divers; veel= meerdere verschillend divers aantal talrijk; mnoh řad několik různ početn viacer; mult numeroas divers numeroș; mnog brojn razn više= razlicit različ; sok= számos több különböző; много редица различн брой; πολλ αρκετ διάφορ πλήθ
most majorit; flest; maggior; mayor; maior; meest meerderh; většin väčšin; major; većin; többség; повечет мнозинств; πλειοψηφ περισσότερ
all whole entir full every complet; alle hele fuld hel= helt; tutt inter complet; tod todas todos enter complet; tod= todas todos inteir plen; alle= heel= hele= volledig; všech celý celé celá celk všet plný; toat toți întreg deplin; sve= svi= svih cijel pun= čitav; minden egész teljes összes; всич цял цяло цяла пълн; όλ= όλοι όλες όλα= σύνολ πλήρ ολόκληρ
first initial; først; prim= primo prima primi prime; primer; primeir; eerst; prvn prvý prvá prvé první; prim= prima primul primel; prv= prvi prva prvo prvog; első elsők; първ; πρώτ
second; anden andre= anden= annen; second; segund; segund; tweede; druh; al= doilea doua; drug; második; втор; δεύτερ
third; tredje; terz; tercer; terceir; derde; třetí treti; treilea treia; treć; harmadik; трет; τρίτ
important importanc significant significanc key essential crucial vital main major principal; vigtig viktig betydning hoved avgjør afgør væsent; import principal fondament essenzial rilevan; import principal clave esencial fundament relevan; import principal fundament essencial relevan chave; belang voornaam essenti cruci; důlež význam hlavn klíčov zásad dôlež kľúč; import principal esenți semnific cheie; važn glavn ključn značaj bitn pomemb; fontos jelentős fő= főbb kulcs meghatároz; важн основн главн ключ съществен; σημαντικ κύρι βασικ ουσιαστικ σημασί
strategic strateg; strateg; strateg; estratég; estratég; strateg; strateg; strateg; strateg; stratég; стратег; στρατηγικ
special particular especiall; særlig særskil spesiel spesial; special particolar; especial particular; especial particular; speciaal bijzonder special; zvlášť speciál zejmén osobit najmä; special deosebit îndeosebi; poseb osobit naroč; különös különleges; специал особен; ειδικ ιδιαίτερ
close near nearby tight; tæt nær nært nære; strett vicin; estrech cerca cercan; estreit próxim perto; nauw dicht nabij; blízk úzk těsn; strâns aproap apropiat; blizu blisk tijesn uži tesn; közel szoros; близ тесн; στεν κοντ
long term; lang= lange langvar langsigt; lung; larg; long= longo longa; lang= lange langdurig; dlouh dlh; lung; dug= duga dugo dugoroč dolg; hosszú; дълг дългоср; μακρ μακροπρόθ
short; kort; brev= breve cort; cort= corto corta breve; curt breve; kort; krátk; scurt; kratk; rövid; кратк; βραχ σύντομ
good excellent exemplar; god= gode godt fremrag eksempel; buon ottim eccell esempl; buen excel ejempl; bom= boa= bons excel exempl; goed uitstek voorbeeld; dobr výborn vzorn příklad príklad; bun= bună bune excel exempl; dobr izvrs izvanred odlič; jó= kiváló példa; добр отличн образц; καλ= καλή άριστ εξαιρετικ
strong powerful robust; stærk sterk kraftig; fort= forte forti robust; fuert robust; fort= forte fortes robust; sterk krachtig robuust; siln mocn; puternic; snaž jak= jaka močn; erős; силн мощн; ισχυρ
quick rapid swift soon fast immediatel urgent; hurtig hastig rask snart straks akut; rapid veloc presto urgen immediat; rápid pront urgen inmediat; rápid breve= urgen imediat; snel spoed dringend onmiddel; rychl brzy naléhav okamžit rýchl; rapid curând urgen imediat; brz= brzo brze hitn uskor hiter; gyors hamar sürgős azonnal; бърз скоро спешн незабавн; γρήγορ ταχ σύντομα επείγ άμεσ
free; fri= frit frie; liber gratuit; libre gratuit; livre gratuit; vrij gratis; svobod bezplat slobod; liber gratuit; slobod besplat; szabad ingyen; свобод безплат; ελεύθερ ελευθερ δωρεάν
independent independenc sovereign sovereignt territorial integrit territor; uafhæng uavheng suveræn suveren territor; indipend sovran territor; independ soberan territor; independ sobera territor; onafhank soeverein territor; nezávisl svrchov územ suverén; independ suveran teritor; neovis suveren teritor; függetl szuver terület; независ суверен територ; ανεξαρτ κυριαρχ εδαφικ
advanced modern modernised innovativ; avancer moderne moderni; avanzat modern; avanzad modern; avançad modern; geavanc modern; moder pokročil; avansat modern; napred modern suvremen; korszerű modern fejlett; модерн съвремен; σύγχρον προηγμέν
practical concret specific; praktisk konkret; concret pratic specific; concret práctic específic; concret prátic específic; praktisch concreet concrete; praktick konkrét; practic concret specific; praktič konkret; gyakorlati konkrét; практич конкретн; πρακτικ συγκεκριμέν
additional further extra more another; yderlig ytterlig ekstra flere mere=; ulterior aggiunt altr più=; adicional otr más=; adicional outr mais=; extra aanvul verder meer= ander; dalš další přídav dodateč ďalš; suplimentar alt= alte altă alți; dodat dalj drug još=; további újabb kiegész; допълн друг още=; πρόσθετ επιπλέον άλλ
joint common shared mutual together collectiv; fælles felles gensid gjensid kollektiv; comun congiunt reciproc collettiv; común comun conjunt mutu colectiv; comum comun conjunt mútu colectiv coletiv; gezamen gemeen collectie onderling; společn vzájemn spoločn vzájomn kolektiv; comun reciproc colectiv; zajedni skupn međusob uzajamn kolektiv; közös kölcsön kollektív együttes; общ съвмест взаимн колектив; κοιν αμοιβαί συλλογικ
local; lokal; local; local; local; lokaal lokale plaatselijk; místn miestn; local; lokal mjesn krajev; helyi; местн; τοπικ
official; officiel offisiel; ufficial; oficial; oficial; officieel officiële; oficiál úřed; oficial; služben uradn; hivatalos; официал; επίσημ
militar; militær; militar; militar; militar; militair; vojens; militar; vojn vojašk; katonai; военн военен; στρατιωτικ
civil civilian; civil sivil; civil; civil; civil; civiel burger; civil; civil; civil; civil polgári; граждан цивил; πολιτικ
national; national nasjonal; nazional; nacional; nacional; national; národn; național national; nacional državn narodn; nemzeti; национал; εθνικ
international; international internasj; internazional; internac; internac; internation; mezinár medzinár; internațion; međunarod mednarod; nemzetköz; международ; διεθν
foreign abroad external; udenrigs udland utenriks utland; ester; exterior extranj; estrangeir extern exterior; buitenl; zahran cizí; extern străin; vanjsk inozem stran= zunan; kül= külügy külföld; външн чуждест чужбин; εξωτερικ ξέν αλλοδαπ
internal interior home; indenrig innenriks; intern; interior intern; intern administr; binnenl; vnitř vnútr; intern; unutarnj notranj; bel= belügy; вътрешн; εσωτερικ
level levels; niveau nivå plan=; livell; nivel; nível níveis; niveau; úrov úroveň; nivel; razin raven ravn; szint; ниво= равнище; επίπεδ
role roles part position place; rolle; ruol; papel rol=; papel; rol= rolle; role= úloh; rol= rolul; ulog vlog; szerep; роля ролят; ρόλ
step steps measur measures; skridt skritt tiltag tiltak foranst; pass= passi misur; paso pasos medid; passo passos medid; stap= stappen maatreg; krok opatř; pas= pași măsur; korak mjer ukrep; lépés intézked; стъпк крачк мерк мярк; βήμα μέτρ
effort efforts endeavour; indsats anstreng innsats bestræb; sforz impegn; esfuer; esforç; inspann inzet; úsil; efort; napor trud prizadev; erőfeszít; усил; προσπάθ
result results outcom success successful successfull; result succes vellyk lykke suksess; risult success; result éxito logr; result sucess êxito; result succes geslaagd; výsled úspěch úspeš úspěš; rezult succes; rezult uspje uspeš uspeh; eredmény siker; резулт успех успеш; αποτέλ επιτυχ
goal goals aim aims objectiv purpos; mål= målet formål; obiettiv scopo fin=; objetiv fin= finalid; objetiv final; doel; cíl= cíle cílem cieľ účel; obiectiv scop; cilj svrh; cél= célja célkit célok; цел= цели целта; στόχ σκοπ
opportunit opportunities possibilit chanc; mulighed mulighet; opportun possibil; oportun posibil; oportun possibil; kans= kansen mogelijk gelegen; možnos příležit príležit; oportun posibil; prilik mogućn priložn možnos; lehetős alkalom; възможн; ευκαιρ δυνατότ
challeng challenges; udfordr utfordr; sfid; desafí ret= reto retos; desafio; uitdag; výzv; provoc; izazov izziv; kihív; предизвик; πρόκλησ προκλήσ
priorit priorities; priorit; priorit; priorid; priorid; priorit; priorit; priorit; priorit prednost; priorit elsőbb; приоритет; προτεραι
interest interests; interess; interess; interés interes; interess; belang interess; zájm záujm; interes; interes; érdek; интерес; συμφέρ ενδιαφέρ
value values principl principles; værdi verdi princip; valor princip; valor princip; valor princíp; waarde waarden princip; hodnot princip zásad; valor princip; vrijednos načel vrednot; érték elv=; ценност принцип; αξίε αρχέ
responsibilit responsibl; ansvar; responsab; responsab; responsab; verantw; odpověd zodpov; respons răspund; odgovor; felelős; отговорн; ευθύν υπεύθυν
condition conditions; betingel vilkår; condizion; condici; condiç; voorwaard omstand; podmín; condiț; uvjet pogoj; feltétel; услови; όρο= όροι συνθήκ
experienc lesson lessons expertis knowledg; erfaring lære= viden kunnskap ekspert; esperienz lezion conoscen; experienc lecci conocim; experiênc liç conhec; ervaring les= lessen kennis; zkušen skúsen poznatk znalost; experienț lecți cunoșt; iskustv lekcij znanj izkušn; tapasztal tudás lecke; опит урок знани; εμπειρ διδάγμ γνώσ
professional; profession; profession; profesion; profission; profession beroeps; profesion profes; profesion; profesion; hivatás szakmai; професион; επαγγελματ
year years annual annuall; år= året årlig års årig; anno anni annual; año años anual; ano= anos anual; jaar jaren jaarlijks; rok= roku roky roce ročn let= letech letos rokov rokem roční ročný; an= ani= anul anului anii anual; godin godiš leto= let= leta letn; év= éve évben évek éves évente; годин; έτος έτους έτη χρόνι χρόν ετήσι
month months monthl; måned; mese mesi mensil; mes= meses mensual; mês meses mensal; maand; měsíc mesiac; lun= lună luni lunar; mjesec mesec; hónap; месец; μήνα μήν
week weeks weekly; uge= ugen uger uge; settiman; semana; semana; week; týd týžd; săptăm; tjedan tjedn teden tedn; hét= heti hetek hetet; седмиц; εβδομάδ
day days daily; dag= dage dagen daglig; giorn; día días diari; dia= dias diári; dag= dagen dagelijk; den= dny dnů dní dni deň; zi= zile ziua zilei zilnic; dan= dana dani dnevn; nap= napon napi napok; ден дни деня денят дневн; ημέρ μέρα
hour hours minut minutes; time= timer minut; or= ore minut; hora minut; hora minut; uur= uren minuut minuten; hodin minut; or= ore oră minut; sat= sati sata minut ura=; óra órás perc; час= часа минут; ώρα ώρε λεπτ
today; dag=; oggi=; hoy=; hoje=; vandaag; dnes; astăzi azi=; danas; ma= mai=; днес; σήμερα
yesterda; går= igår gårs; ieri=; ayer=; ontem; gisteren; včera; ieri=; jučer včeraj; tegnap; вчера; χθες χτες
tomorrow; morgen; domani; mañana; amanhã; morgen; zítra zajtra; mâine; sutra jutri; holnap; утре; αύριο
morning; morgen formiddag; mattin; mañana; manhã; ochtend morgen; ráno dopol ranní; dimineaț; jutr prijepod; reggel délelőtt; сутрин; πρωί πρωιν
evening night nocturnal overnight; aften nat= natten natlig kveld natt; sera= serale nott; tarde noch; noite; avond nacht; večer noc= noci nočn; seara seară noapt; večer noć noćn; este= éjszak; вечер нощ нощн; βράδ νύχτ νυχτερ
spring; forår vår= våren; primaver; primaver; primaver; lente= voorjaar; jar= jaro jaře jarn; primăv; proljeć; tavasz; пролет; άνοιξ
summer; sommer; estat estiv; veran; verão; zomer; lét= létě létn let=; var= vara vară; ljet= ljeto ljeta ljetn; nyár; лято летн; καλοκαίρ
autumn; efterår høst; autunn; otoñ; outono; herfst najaar; podzim jeseň; toamn; jesen; ősz= őszi ősszel; есен; φθινόπωρ
winter; vinter; inver; invier; inverno; winter; zim= zima zimě zimn; iarn iarnă; zim= zima zime zimsk; tél= téli télen; зим; χειμών
period term; period; period; period; períod; period; obdob; perioad; razdob obdob; időszak; период срок; περίοδ
beginning start; begyn start; inizio; inicio comienz; início; begin; začátk počátk začiatk; început; početak početk; eleje kezdet; начало; αρχή αρχές έναρξ
end late; slut= slutn ende=; fine= fin=; fin= final finales; fim= final; eind einde; konec konce konci; sfârș final; kraj konac; vége végéig; край= края; τέλος τέλη
half; halv; metà mezz; mitad medi; metade mei=; half= helft halve; půl= polovin pol=; jumăt; pola pol= polovic; fél= fele felé; половин; μισ ήμισ
first quarter; halvår kvartal; semestr trimestr; semestre trimestr; semestre trimestr; halfjaar kwartaal; pololet čtvrtlet; semestru trimestr; polugod tromjes; félév negyedév; полугод тримесеч; εξάμην τρίμην
decad anniversar; årti tiår; decenn; década deceni; década; decenni; desetilet výroč; decen; deset; évtized; десетил; δεκαετ
million; million; milion; millon millón; milh; miljoen; milion; milion; milij; millió; милион; εκατομμ
billion; milliard; miliard; milmillon milmil; bilh milhares; miljard; miliard; miliard; milijard; milliárd; милиард; δισεκατομμ
thousand thousands; tusind tusen; mil= mila; mil= miles; mil= milhar; duizend; tisíc; mie= mii=; tisuć; ezer; хиляд; χιλιάδ
hundred hundreds; hundred; cent= centinai; cien cent; cem= cent; honderd; sto= stov; sută sute; sto= stotin; száz; стотиц сто=; εκατό εκατοντ
twice doubl; dobbelt gang; doppi due=; doble dos=; dobr dupl; dubbel twee=; dvoj; dublu dubla; dvostr; dupla kétszer; двойн; διπλ
value worth; værdi verdi; valor; valor; valor; waard; hodnot; valoar; vrijed vredn; érték; стойност; αξί
total altogether; samlet total alt=; total compless; total; total; totaal; celk; total; ukup skup; összesen; общо; συνολ
part belong member membership; del= medlem; parte membr; parte miembr; parte membr; deel= lid= leden; část člen časť; parte membr; dio= član; rész tag= tagja tagáll; част член; μέρος μέλ
member members; medlem; membr; miembr; membr; lid= leden; člen příslušn; membr; član pripadn; tag= tagja tagok; член; μέλ
place venue location site; sted= sted plads plass; luog sed= sede; lugar sede; local sede lugar; plaats plek locatie; míst miest; loc= locul sediu; mjest sjediš mest; hely helyszín; място= мястото; τόπο μέρος χώρο έδρα
side sides party parties; side= sider part= parter; parti lato; parte lado; parte lado; partij zijde kant; stran; parte părți; stran; fél= felek oldal; стран; πλευρ μέρη
world global; verden global; mond= mondial; mund global; mund global; wereld; svět svet globál; lume mondial; svijet svet; világ; свет= света световн; κόσμ παγκόσμ
distanc kilometr kilometer range reach; afstand kilomet rækkevid avstand; distan chilomet gittat; distan kilómet alcance; distân quilómet alcance; afstand kilomet bereik; vzdál kilomet dosah; distanț kilomet rază; udaljen kilomet domet; távolság kilomét hatótáv; разстоян километ обсег; απόστασ χιλιόμετρ βεληνεκ
speed; hastigh hastig; velocit; velocid; velocid; snelheid; rychlos; vitez; brzin; sebess; скорост; ταχύτ
information; oplysn information informasj; informaz; informaci; informaç; informatie; informac; informați; informac podat; információ tájékoz; информац; πληροφορ
document text; dokument tekst; document testo; document texto; document texto; document tekst; dokument text; document text; dokument; dokument okmány szöveg; документ текст; έγγραφ κείμεν
action activit activities activ; aktion aktiv handling; azion attivit; accion acción activid; ação açõe ativid; actie activit; akce akc činnost aktivit; acțiun activit; akcij aktivn djelat; akció tevéken aktív; действ дейност акц актив; δράσ δραστηρ
structur structures; struktur; struttur; estructur; estrutur; structuur; struktur; structur; struktur; szerkezet struktúra; структур; δομ
concept idea; koncept idé; concett idea; concept idea; conceit ideia; concept idee; koncept; concept; koncept zamis; koncepció; концепц идея; ιδέα
process procedur; proces prosed; process procedur; proces procedim; process procedim; proces procedure; proces postup; proces procedur; proces postup; folyamat eljárás; процес процедур; διαδικασ
phase stage; fase= etape; fase= fasi tappa; fase= etapa; fase= etapa; fase= stadium; fáz etap; faz= faza etap; faza faz etapa; szakasz fázis; фаза етап; φάσ στάδι
standard standards requirement; standard; standard; estándar norma; padr norma; standaard norm; standard norm; standard; standard norm; szabvány; стандарт; πρότυπ
request need; anmod; richiest; petici solicitud; pedid; verzoek; žádost žiadost; cerere; zahtjev zahtev; kérés; искан; αίτημ
respect regard accordanc; respekt hensyn; rispett; respet; respeit; respect eerbied; respekt úct; respect; poštov spoštov; tisztelet; уважен; σεβασμ
friend friendl friendship neighbour neighbours neighbouring; ven= venskab nabo naboer venn=; amic vicin; amig amist vecin; amig amiz vizinh; vriend buur; přátel soused priateľ sused; prieten vecin; prijatelj susjed sosed; barát szomszéd; приятел съсед; φίλ φιλι γείτον γειτον
trust confidenc; tillid tillit; fiduci; confian; confian; vertrouw; důvěr dôver; încred; povjeren zaup; bizalom bizalm; довер; εμπιστοσ
freedom democrac democratic; frihed frihet demokrat; libert democra; libert democra; liberd democra; vrijheid democrat; svobod demokra slobod; libert democra; slobod demokra svobod; szabadság demokr; свобод демокра; ελευθερ δημοκρατ
consequenc effect impact; konsekv effekt følge virkning; conseg effett impatt; consec efect impact; consequ efeit impact; gevolg effect impact; důsled dopad účin dôsled; consecin efect impact; posljed učin utjec posled; következm hatás; последиц ефект въздейств; συνέπ επίπτ αποτέλ
effectiv efficient efficienc; effektiv; efficac efficien; eficac eficaz eficien; eficaz eficac eficiên; effectie efficiënt doeltreff; efektiv účinn; eficac eficien; učinkov efikas; hatékony eredményes; ефектив ефикас; αποτελεσματ
regular regularl constant permanent continuous; regelmæss fast= faste løbende permanent jevnlig; regolar costant permanent; regular constant permanent; regular constant permanent; regelmatig voortdur perman; pravideln trval stál pravidel; regulat constant permanent; redovit stalno stalan trajn redn; rendszeres állandó folyamatos; редовн постоян; τακτικ συνεχ μόνιμ
technical; teknisk; tecnic; técnic; técnic; technisch; technick; tehnic; tehnič; műszaki technikai; техническ; τεχνικ
legal; juridisk lovlig rettslig; legal giurid; legal juríd; legal juríd; wettel juridisch; právn; juridic legal; pravn; jogi= jogszab; правн законн; νομικ
financial economic; finansiel økonomi; finanziar econom; financier económ; financeir económ; financi econom; finanč ekonom; financiar econom; financij gospodar; pénzügy gazdaság; финансов икономич; οικονομικ
social welfar; social sosial; social; social; social; sociaal sociale; sociál; social; socijal; szociál; социал; κοινωνικ
massiv; storstil omfatt; larg=; gran= escala; larga escala; grootschal; rozsáhl; amploar amplă; velikih opsežn; nagyszab átfogó; мащаб широкомащ; ευρεί μεγάλης
working level; arbejds arbeids; lavor; trabajo; trabalho; werk; pracovn; lucru; radn; munka; работн; εργασί
serious reliabl committed; seriøs pålidelig pålitel; seri affidab; seri fiable comprometid; séri fiável; serieus betrouwb; vážn spolehl spoľahl; serios fiabil; ozbilj pouzdan; komoly megbízh; сериоз надежд; αξιόπιστ σοβαρ
ready standb alert; klar= beredt; pront allert; list= listo alerta; pront alerta; gereed paraat; připrav pohotov; gata alertă; sprem priprav; készen készült; готов; έτοιμ ετοιμ
against counter anti; mod= imod mot=; contro anti; contra anti; contra anti; tegen anti; proti; împotriv anti contra; protiv proti; ellen; срещу против анти; κατά= εναντίον αντι
antiaircraft; luftforsv luftværn luftvern; antiaere controaer; antiaére; antiaére; luchtaf; protivzd protileteck; antiaer antirachet; protuzr protizr; légvéd; противовъзд; αντιαεροπ
antiship; antiskib sømål skibsmål; antinave; antibuq; antinavio; antischip; protilod; antinav; protubrod; hajó; противокораб; αντιπλοϊκ
range; rækkevid rekkevid langtrækk; raggio gittata; alcance; alcance; bereik afstand; dosah dolet; rază bătaie; domet doseg; hatótáv; обсег; βεληνεκ εμβέλ
anti aircraft air defenc antiaircraft; luftforsv luftværn luftvern; antiaere contraere controaer; antiaére; antiaére; luchtaf luchtverd; protivzd protileteck; antiaer; protuzr protizr; légvéd; противовъзд; αντιαεροπ
`;

/** The rows of everyday words in the further languages. */
export const furtherWordRows = readRows(words, furtherColumns);

/** The meanings of a folded word among everyday words in the further languages. */
export const furtherWordMeaningsOf = readGlossary(words, furtherColumns);
