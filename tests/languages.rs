//! Texts in other languages are told from English ones, whatever their script.

use std::sync::LazyLock;

use framelens::{analyze::Analyzer, article::Article, lexicon::LexiconSet};

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(LexiconSet::builtin().unwrap()));

/// News of a bridge, in many languages.
const FOREIGN: &[(&str, &str)] = &[
    (
        "Afrikaans",
        "Die brug oor die rivier is gister gesluit nadat ingenieurs krake in twee van die pilare gevind het. Die burgemeester het gesê dat die werk ten minste ses maande sal duur en dat bestuurders die ou pad moet gebruik. Inwoners is kwaad omdat niemand hulle gewaarsku het nie.",
    ),
    (
        "Arabic",
        "أغلقت السلطات الجسر فوق النهر أمس بعد أن وجد المهندسون شقوقا في اثنين من الأعمدة. وقال رئيس البلدية إن الأعمال ستستمر ستة أشهر على الأقل وإن على السائقين استخدام الطريق القديم.",
    ),
    (
        "Catalan",
        "El pont sobre el riu va quedar tancat ahir després que els enginyers trobessin esquerdes en dos dels pilars. L'alcaldessa va dir que les obres duraran almenys sis mesos i que els conductors hauran de fer servir la carretera vella. Els veïns es queixen que ningú no els va avisar.",
    ),
    (
        "Chinese",
        "工程师在两根桥墩上发现裂缝后，河上的大桥昨天关闭。市长说，工程至少需要六个月，司机必须走旧路。居民抱怨没有人通知他们。市议会将在下周开会讨论资金问题。",
    ),
    (
        "Czech",
        "Most přes řeku byl včera uzavřen poté, co inženýři našli trhliny ve dvou pilířích. Starostka řekla, že práce potrvají nejméně šest měsíců a že řidiči musí používat starou silnici. Obyvatelé si stěžují, že je nikdo nevaroval.",
    ),
    (
        "Danish",
        "Broen over floden blev lukket i går, efter at ingeniører fandt revner i to af pillerne. Borgmesteren sagde, at arbejdet vil vare mindst seks måneder, og at bilister må bruge den gamle vej. Beboerne er vrede over, at ingen havde advaret dem.",
    ),
    (
        "Dutch",
        "De brug over de rivier is gisteren gesloten nadat ingenieurs scheuren in twee van de pijlers hadden gevonden. De burgemeester zei dat het werk minstens zes maanden zal duren en dat automobilisten de oude weg moeten nemen. Bewoners zijn boos omdat niemand hen had gewaarschuwd.",
    ),
    (
        "Estonian",
        "Sild üle jõe suleti eile, kui insenerid leidsid kahes sambas praod. Linnapea ütles, et tööd kestavad vähemalt kuus kuud ja et juhid peavad kasutama vana teed. Elanikud on vihased, sest keegi ei hoiatanud neid.",
    ),
    (
        "Finnish",
        "Joen ylittävä silta suljettiin eilen, kun insinöörit löysivät halkeamia kahdesta pilarista. Pormestarin mukaan työt kestävät ainakin kuusi kuukautta ja autoilijoiden on käytettävä vanhaa tietä. Asukkaat ovat vihaisia, koska kukaan ei varoittanut heitä.",
    ),
    (
        "French",
        "Le pont sur la rivière a été fermé hier après que des ingénieurs ont trouvé des fissures dans deux des piliers. La maire a dit que les travaux dureraient au moins six mois et que les automobilistes devraient prendre l'ancienne route. Les habitants se plaignent que personne ne les a prévenus.",
    ),
    (
        "German",
        "Die Brücke über den Fluss wurde gestern geschlossen, nachdem Ingenieure in zwei der Pfeiler Risse gefunden hatten. Die Bürgermeisterin sagte, die Arbeiten würden mindestens sechs Monate dauern, und Autofahrer müssten die alte Straße nehmen. Anwohner ärgern sich, weil niemand sie gewarnt hatte.",
    ),
    (
        "Greek",
        "Η γέφυρα πάνω από τον ποταμό έκλεισε χθες αφού οι μηχανικοί βρήκαν ρωγμές σε δύο από τους πυλώνες. Ο δήμαρχος είπε ότι οι εργασίες θα διαρκέσουν τουλάχιστον έξι μήνες.",
    ),
    (
        "Haitian",
        "Pon ki sou rivyè a fèmen yè apre enjenyè yo te jwenn fant nan de poto yo. Majistra a di travay la ap dire omwen sis mwa e chofè yo dwe pran ansyen wout la. Moun nan katye a fache paske pèsonn pa te avèti yo.",
    ),
    (
        "Hebrew",
        "הגשר מעל הנהר נסגר אתמול לאחר שמהנדסים מצאו סדקים בשניים מהעמודים. ראש העיר אמר שהעבודות יימשכו לפחות שישה חודשים ושעל הנהגים לנסוע בכביש הישן.",
    ),
    (
        "Hindi",
        "इंजीनियरों को दो खंभों में दरारें मिलने के बाद नदी पर बना पुल कल बंद कर दिया गया। महापौर ने कहा कि काम कम से कम छह महीने चलेगा और चालकों को पुरानी सड़क से जाना होगा।",
    ),
    (
        "Hungarian",
        "A folyó feletti hidat tegnap lezárták, miután a mérnökök repedéseket találtak két pilléren. A polgármester azt mondta, hogy a munka legalább hat hónapig tart, és az autósoknak a régi utat kell használniuk. A lakók dühösek, mert senki sem figyelmeztette őket.",
    ),
    (
        "Indonesian",
        "Jembatan di atas sungai itu ditutup kemarin setelah para insinyur menemukan retakan pada dua tiangnya. Wali kota mengatakan pekerjaan akan berlangsung paling sedikit enam bulan dan pengemudi harus memakai jalan lama. Warga marah karena tidak ada yang memberi tahu mereka.",
    ),
    (
        "Irish",
        "Dúnadh an droichead thar an abhainn inné tar éis d'innealtóirí scoilteanna a fháil i dhá cheann de na piléir. Dúirt an méara go mairfidh an obair sé mhí ar a laghad agus go gcaithfidh tiománaithe an seanbhóthar a úsáid.",
    ),
    (
        "Italian",
        "Il ponte sul fiume è stato chiuso ieri dopo che gli ingegneri hanno trovato crepe in due dei piloni. La sindaca ha detto che i lavori dureranno almeno sei mesi e che gli automobilisti dovranno usare la vecchia strada. I residenti si lamentano perché nessuno li ha avvisati.",
    ),
    (
        "Japanese",
        "技術者が橋脚二本にひび割れを見つけたため、川に架かる橋は昨日閉鎖された。市長は、工事は少なくとも六か月かかり、運転手は旧道を使わなければならないと述べた。",
    ),
    (
        "Korean",
        "기술자들이 교각 두 곳에서 균열을 발견한 뒤 강 위의 다리가 어제 폐쇄되었다. 시장은 공사가 적어도 여섯 달 걸리며 운전자들은 옛 도로를 이용해야 한다고 말했다.",
    ),
    (
        "Latin",
        "Pons super flumen heri clausus est postquam fabri rimas in duabus pilis invenerunt. Praetor dixit opus saltem sex menses duraturum esse et aurigas via veteri uti debere. Incolae queruntur quod nemo eos monuit.",
    ),
    (
        "Norwegian",
        "Broen over elven ble stengt i går etter at ingeniører fant sprekker i to av pilarene. Ordføreren sa at arbeidet vil ta minst seks måneder, og at bilister må bruke den gamle veien. Beboerne er sinte fordi ingen hadde advart dem.",
    ),
    (
        "Polish",
        "Most nad rzeką zamknięto wczoraj, gdy inżynierowie znaleźli pęknięcia w dwóch filarach. Burmistrz powiedziała, że prace potrwają co najmniej sześć miesięcy i że kierowcy muszą korzystać ze starej drogi. Mieszkańcy są źli, bo nikt ich nie ostrzegł.",
    ),
    (
        "Portuguese",
        "A ponte sobre o rio foi fechada ontem depois que engenheiros encontraram rachaduras em dois dos pilares. A prefeita disse que as obras vão durar pelo menos seis meses e que os motoristas devem usar a estrada antiga. Os moradores reclamam que ninguém os avisou.",
    ),
    (
        "Romanian",
        "Podul peste râu a fost închis ieri după ce inginerii au găsit crăpături în doi dintre piloni. Primarul a spus că lucrările vor dura cel puțin șase luni și că șoferii trebuie să folosească drumul vechi. Locuitorii sunt supărați că nimeni nu i-a avertizat.",
    ),
    (
        "Russian",
        "Мост через реку закрыли вчера после того, как инженеры нашли трещины в двух опорах. Мэр сказала, что работы продлятся не меньше шести месяцев и что водителям придётся ездить по старой дороге. Жители жалуются, что их никто не предупредил.",
    ),
    (
        "Spanish",
        "El puente sobre el río fue cerrado ayer después de que los ingenieros encontraran grietas en dos de los pilares. La alcaldesa dijo que las obras durarán al menos seis meses y que los conductores tendrán que usar la carretera vieja. Los vecinos se quejan de que nadie les avisó.",
    ),
    (
        "Swahili",
        "Daraja juu ya mto lilifungwa jana baada ya wahandisi kupata nyufa katika nguzo mbili. Meya alisema kazi itachukua angalau miezi sita na madereva lazima watumie barabara ya zamani. Wakazi wana hasira kwa sababu hakuna aliyewaonya, na baraza la mji litakutana wiki ijayo.",
    ),
    (
        "Swedish",
        "Bron över floden stängdes i går efter att ingenjörer hittat sprickor i två av pelarna. Borgmästaren sade att arbetet kommer att ta minst sex månader och att bilister måste använda den gamla vägen. De boende är arga för att ingen hade varnat dem.",
    ),
    (
        "Tagalog",
        "Isinara kahapon ang tulay sa ibabaw ng ilog matapos makita ng mga inhinyero ang mga bitak sa dalawa sa mga haligi. Sinabi ng alkalde na tatagal ng hindi bababa sa anim na buwan ang gawain at kailangang gamitin ng mga tsuper ang lumang daan.",
    ),
    (
        "Thai",
        "สะพานข้ามแม่น้ำถูกปิดเมื่อวานนี้ หลังจากวิศวกรพบรอยร้าวในเสาสองต้น นายกเทศมนตรีกล่าวว่างานจะใช้เวลาอย่างน้อยหกเดือน และผู้ขับขี่ต้องใช้ถนนเก่า",
    ),
    (
        "Turkish",
        "Nehrin üzerindeki köprü, mühendislerin ayaklardan ikisinde çatlak bulmasının ardından dün kapatıldı. Belediye başkanı çalışmaların en az altı ay süreceğini ve sürücülerin eski yolu kullanması gerektiğini söyledi. Mahalleli, kimse uyarmadığı için kızgın.",
    ),
    (
        "Ukrainian",
        "Міст через річку закрили вчора після того, як інженери знайшли тріщини у двох опорах. Мерка сказала, що роботи триватимуть щонайменше шість місяців і що водіям доведеться їздити старою дорогою.",
    ),
    (
        "Vietnamese",
        "Cây cầu bắc qua sông đã bị đóng cửa hôm qua sau khi các kỹ sư tìm thấy vết nứt ở hai trụ cầu. Thị trưởng nói công việc sẽ kéo dài ít nhất sáu tháng và tài xế phải đi đường cũ.",
    ),
    (
        "Welsh",
        "Caewyd y bont dros yr afon ddoe ar ôl i beirianwyr ddod o hyd i graciau mewn dau o'r pileri. Dywedodd y maer y bydd y gwaith yn para o leiaf chwe mis ac y bydd yn rhaid i yrwyr ddefnyddio'r hen ffordd. Mae trigolion yn ddig.",
    ),
];

/// Texts with few function words that are English all the same, or too short to tell.
const ENGLISH: &[&str] = &[
    "The bridge over the river was shut on Monday after engineers found cracks in two of its piers.",
    "Mayor resigns",
    "Bonjour tout le monde",
    "Adebayo Okafor, Lena Fischer, Marie Dubois, Tom Baker, Ines Moreau, Paul Schmidt, Rosa Bianchi, Jan \
     Novak, Olga Petrova, Hans Meyer, Anne Laurent, Piotr Nowak, Carla Rossi, Erik Lund, Sofia Costa.",
    "Results: Northgate 3, Harbour Rovers 1; Westfield 0, Mill Lane Athletic 0; Castle Town 2, Ferrybridge \
     United 2; Old Quay 4, Station Road 0; Hillside 1, Marsh End 5; Long Sutton 2, Riverside 3.",
    "La Voix du Port reported on Monday that the mayor had told its reporter: « Le pont est fermé. » She \
     did not say when it would open.",
    "😀 🌉 🎉 !!! 2026",
];

fn verdict(text: &str) -> Result<usize, Option<&'static str>> {
    let report = ANALYZER.analyze_english(Article::new("a", text));
    report.map(|report| report.sentences.len()).map_err(|foreign| foreign.looks_like)
}

#[test]
fn texts_in_other_languages_get_no_report() {
    for (language, text) in FOREIGN {
        assert!(verdict(text).is_err(), "{language} is taken for English");
    }
}

#[test]
fn a_language_that_is_clear_is_named() {
    let wrong = |(language, text): &&(&str, &str)| verdict(text) != Err(Some(language));
    // No name, or that of a neighbour, for what is hard to tell from it.
    let unclear: Vec<&str> = FOREIGN.iter().filter(wrong).map(|(language, _)| *language).collect();
    assert_eq!(unclear, ["Chinese", "Haitian", "Irish", "Norwegian", "Swahili"]);
}

#[test]
fn english_texts_and_those_that_tell_nothing_get_one() {
    for text in ENGLISH {
        assert!(verdict(text).is_ok(), "{text}");
    }
}

#[test]
fn who_takes_all_for_english_gets_a_report_of_everything() {
    let analyzer = Analyzer::new(LexiconSet::builtin().unwrap()).taking_all_for_english();
    assert!(analyzer.analyze_english(Article::new("a", FOREIGN[0].1)).is_ok());
}
