const NORWEGIAN =
  'null en ett ei to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten ' +
  'tjue tyve og tretti førti femti seksti sytti åtti nitti hundre hundrevis tusen tusenvis titalls dusin';

/**
 * Numbers in words by language, without English, which `number-words.ts` reads: enough to know a word for one, not to
 * read it. Where a language writes numbers as one word (`zweihundertfünfzig`), the pieces of it.
 */
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  de:
    'null ein eins eine einen einer zwei zwo drei vier fünf sechs sieben acht neun zehn elf zwölf sech sieb zwan ' +
    'dreißig zig hundert hunderte tausend tausende dutzend dutzende und',
  nl:
    'nul een één twee drie vier vijf zes zeven acht negen tien elf twaalf der veer twin dertig veertig tach tig ' +
    'honderd honderden duizend duizenden tientallen en ën',
  fr:
    'zéro un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt ' +
    'vingts trente quarante cinquante soixante septante huitante nonante cent cents mille centaine centaines ' +
    'dizaine dizaines douzaine milliers et',
  es:
    'cero un ún uno una dos dós tres trés cuatro cinco seis séis siete ocho nueve diez once doce trece catorce ' +
    'quince dieci veinte veinti treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos ' +
    'cientas quinientos setecientos novecientos decenas docena mil miles y',
  pt:
    'zero um uma dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze ' +
    'dezasseis dezesseis dezassete dezessete dezoito dezanove dezenove vinte trinta quarenta cinquenta sessenta ' +
    'setenta oitenta noventa cem cento centos duzentos duzentas trezentos trezentas quinhentos quinhentas centas centenas dezenas dúzia mil milhares e',
  it:
    'zero un uno una due tre tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici ' +
    'quindici sedici dicias dician dici venti vent trenta trent quaranta quarant cinquanta cinquant sessanta ' +
    'settanta ottanta novanta cento mille mila centinaia decina decine dozzina migliaia',
  sv:
    'noll ett en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton ' +
    'nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra hundratals tusen tusentals dussin',
  no: NORWEGIAN,
  nb: NORWEGIAN,
  nn: NORWEGIAN,
  da:
    'nul en et to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve og ' +
    'tredive fyrre fyrretyve halvtreds tres halvfjerds firs halvfems hundrede hundreder tusind tusinde tusinder snese dusin',
  fi:
    'nolla yksi kaksi kahden kolme kolmen neljä neljän viisi viiden kuusi kuuden seitsemän kahdeksan yhdeksän kymmenen ' +
    'kymmentä kymmeniä toista sata sataa satoja tuhat tuhatta tuhansia tusina',
  hu:
    'nulla egy kettő két három négy öt hat hét nyolc kilenc tíz tizen húsz huszon harminc negyven ötven hatvan hetven ' +
    'nyolcvan kilencven száz százak ezer ezrek tucat tucatnyi',
  cs:
    'nula jeden jedna jedno dva dvě dvou tři tří čtyři čtyř pět pěti šest šesti sedm sedmi osm osmi devět devíti deset ' +
    'deseti jedenáct dvanáct třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct cet náct dvacet třicet čtyřicet ' +
    'padesát šedesát sedmdesát osmdesát devadesát sto sta set dvě stě stovky tisíc tisíce tisíců desítky tucet',
  ro:
    'zero unu una doi două trei patru cinci șase șapte opt nouă zece unsprezece doisprezece douăsprezece treisprezece ' +
    'paisprezece cincisprezece șaisprezece șaptesprezece optsprezece nouăsprezece zeci cinci șai sută sute mie mii duzină și',
  el:
    'μηδέν ένας ένα μία μια δύο δυο τρεις τρία τέσσερις τέσσερα πέντε έξι επτά εφτά οκτώ οχτώ εννέα εννιά δέκα ένδεκα ' +
    'έντεκα δώδεκα δεκα τρείς είκοσι τριάντα σαράντα πενήντα εξήντα εβδομήντα ογδόντα ενενήντα εκατό εκατόν δια τρια ' +
    'τετρα πεντα εξα επτα οκτα εννια κόσιοι κόσιες κόσια χίλια χίλιοι χιλιάδες δεκάδες εκατοντάδες',
  tr:
    'sıfır bir iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan yüz bin ' +
    'yüzlerce onlarca binlerce düzine',
  id:
    'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh puluhan ratus ratusan ' +
    'seratus ribu ribuan seribu juta jutaan',
  pl:
    'zero jeden jedna jedno dwa dwie dwóch trzy trzech cztery czterech pięć pięciu sześć sześciu siedem siedmiu ' +
    'osiem ośmiu dziewięć dziewięciu dziesięć dziesięciu dziesiąt naście nastu jedenaście jedenastu dwanaście dwunastu trzynaście ' +
    'czternaście piętnaście szesnaście dziewiętnaście dwadzieścia trzydzieści czterdzieści sto dwieście sta set ' +
    'setki dziesiątki tysiące',
  ru:
    'ноль один одна одно два две двух три трёх трех четыре четырёх четырех пять пяти шесть шести семь семи восемь ' +
    'восьми девять девяти десять десяти надцать надцати одиннадцать двенадцать двенадцати тринадцать четырнадцать пятнадцать ' +
    'шестнадцать семнадцать восемнадцать девятнадцать двадцать тридцать сорок десят пятьдесят шестьдесят ' +
    'семьдесят восемьдесят девяносто сто двести триста четыреста сот пятьсот шестьсот семьсот восемьсот девятьсот ' +
    'сотни сотен десятки десятков тысячи',
  uk:
    "нуль один одна два дві двох три трьох чотири чотирьох п'ять п'яти шість шести сім семи вісім восьми дев'ять " +
    "дев'яти десять десяти надцять одинадцять дванадцять двадцять тридцять сорок десят п'ятдесят шістдесят " +
    "сімдесят вісімдесят дев'яносто сто двісті триста чотириста сот п'ятсот шістсот сімсот вісімсот дев'ятсот " +
    'сотні сотень десятки десятків тисячі',
  ar:
    'صفر واحد واحدة اثنان اثنين اثنا اثنتان اثنتين اثنتا ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية ' +
    'تسع تسعة عشر عشرة عشرون عشرين عشرات ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ' +
    'ثمانين تسعون تسعين مئة مائة مئتان مئتين مئات ألف ألفان ألفين آلاف و',
  fa:
    'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست سی چهل ' +
    'پنجاه شصت هفتاد هشتاد نود صد دویست سیصد پانصد صدها هزار هزاران و',
  he:
    'אפס אחד אחת שני שתי שנים שתים שניים שתיים שלוש שלושה שלושת ארבע ארבעה ארבעת חמש חמישה חמשת שש שישה ששת שבע שבעה שבעת ' +
    'שמונה שמונת תשע תשעה תשעת עשר עשרה עשרת עשרים עשרות שלושים ארבעים חמישים שישים שבעים שמונים תשעים מאה מאתיים ' +
    'מאות אלפיים אלפי ו',
  hi:
    'शून्य एक दो तीन चार पाँच पांच छह छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस ' +
    'तीस चालीस पचास साठ सत्तर अस्सी नब्बे सौ सैकड़ों दर्जन दर्जनों हजार हजारों हज़ारों',
  zh: '〇 零 一 二 三 四 五 六 七 八 九 十 百 千 两 兩 数 數',
  ja: '〇 零 一 二 三 四 五 六 七 八 九 十 百 千 数',
  ko: '하나 한 두 둘 세 셋 네 넷 다섯 여섯 일곱 여덟 아홉 열 스물 스무 서른 마흔 쉰 예순 일흔 여든 아흔 백 수백 수천 수십',
};

/**
 * Whether a word is a number, or one piece of a number behind another, in a language.
 * @param key a word in small letters, composed, with straight apostrophes
 * @param language BCP 47; without it the word may be a number in any language
 */
export function isSpeltNumber(key: string, language: string | undefined): boolean {
  const own = language === undefined ? undefined : NUMBER_WORDS[language.replace(/[-_].*$/u, '').toLowerCase()];
  const lists = language === undefined ? Object.values(NUMBER_WORDS) : [own ?? ''];
  return lists.some((words) => words !== '' && isMadeOf(key, words.normalize('NFC').split(' ')));
}

function isMadeOf(key: string, pieces: readonly string[]): boolean {
  const ends = new Set([0]);
  for (const end of ends) {
    for (const piece of pieces) if (key.startsWith(piece, end)) ends.add(end + piece.length);
  }
  return ends.has(key.length);
}
