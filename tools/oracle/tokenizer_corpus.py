"""Texts that tokenizers differ on: scripts, emoji, white space, digits, special tokens, chance."""

import random
import unicodedata

SCRIPTS = [
    "Who founded Halcyon Tidewater Works in 1987?",
    "Où est né Łukasz, à 12,345.67 km d’ici?",
    "Zażółć gęślą jaźń; příliš žluťoučký kůň; Þetta er stór ætt.",
    "İstanbul'da ığdır; ñandú, ¿qué tal?; Größe, STRASSE, straẞe",
    "Tiếng Việt có dấu: ngữ, nghĩa, đường, Việt Nam",
    "Ελληνικά: Ποιος ίδρυσε την πόλη; ΣΊΣΥΦΟΣ σίσυφος",
    "Кто основал завод? Ёлка, її, ґанок, Ђорђе, тәжірибе",
    "Հայերեն գրեր, Ո՞վ հիմնեց",
    "ქართული ენა, Ქართული",
    "שָׁלוֹם עולם, מי ייסד? ״כן״",
    "مَن أسّس الشركة؟ ١٩٨٧ — فارسی: کتاب‌ها، پ چ ژ گ",
    "اُردُو میں سوال ہے؟",
    "हिन्दी में प्रश्न: किसने बनाया? क्ष त्र ज्ञ",
    "বাংলা ভাষা: কে প্রতিষ্ঠা করেন?",
    "ਪੰਜਾਬੀ ਭਾਸ਼ਾ ਗੁਰਮੁਖੀ",
    "ગુજરાતી ભાષા શું છે?",
    "தமிழ் மொழி: யார் நிறுவினார்?",
    "తెలుగు భాష: ఎవరు?",
    "ಕನ್ನಡ ಭಾಷೆ, ಯಾರು?",
    "മലയാളം ഭാഷ, ആര്?",
    "සිංහල භාෂාව ක්‍රි",
    "ไทย: ใครก่อตั้งบริษัทนี้เมื่อไหร่",
    "ພາສາລາວ ໃຜ?",
    "ភាសាខ្មែរ តើនរណា?",
    "မြန်မာဘာသာ ဘယ်သူလဲ",
    "བོད་ཡིག སུ་རེད།",
    "አማርኛ ማን መሠረተ?",
    "ᏣᎳᎩ ꭷꮃꭹ",
    "ᚠᚢᚦᚨᚱᚲ ᚁᚂᚃ",
    "ᠮᠣᠩᠭᠣᠯ ᠬᠡᠯᠡ",
    "漢字とひらがなとカタカナ。ｶﾀｶﾅ、々〆ヶ",
    "한국어도 있습니다。한글 자모: ㄱㄴㄷ",
    "简体中文，繁體中文。「誰創立了它？」",
    "𠀀𠮷野家 𪚥 㐀",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝐛𝐨𝐥𝐝 𝟙𝟚𝟛 ﬀ ﬁ ⅷ № ℡",
    "ߒߞߏ ⵜⴰⵎⴰⵣⵉⵖⵜ 𐐷𐐲𐑌 𓀀𓁐",
    "English и русский 和中文 mixed في سطر واحد",
]
EMOJI = [
    "😀", "👍🏽", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇩🇪🇫🇷", "1️⃣ #️⃣", "❤️❤", "☕︎☕️", "🧑🏿‍🚀🪐", "🫠🫨🩷", "🤷🏻‍♀️ why?", "a😀b😀c", "😀😀😀😀", "✓ ✔︎ ✗ →←↔ ∑∫√", "👨🏻‍🤝‍👨🏿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "♂️ ♀ ™️ ©", "text🔥text",
]
SPACES = [" ", "  ", "   ", "\t", "\n", "\n\n", "\r\n", "\r", " \n ", "\u00a0", "\u2003", "\u3000", "\u200b", "\u200d", "\ufeff", "\x0b", "\x0c", "\x85", "\u2028", "\u1680", "\u180e", "\u202f", "\x1c"]
PATTERNS = ["a{0}b", "{0}a", "a{0}", "{0}", "x.{0}{0}Y 1{0}2"]
QUOTES = [
    "don't can't I'll we've it's they'd I'm you're",
    "DON'T I'LL WE'VE IT'S THEY'D I'M YOU'RE",
    "don’t I’ll it’s ‘quoted’ “double” „low“ «g»",
    "'s 't 'S 'T '' ''' rock'n'roll 'tis 'Twas",
    "x'ſ a'K", "l'été d'Œuvre qu'à", "O'Brien's boys' toys",
    "a-b a–b a—b a … b.c. e.g., i.e.; U.S.A.",
    "___init___ snake_case camelCase PascalCase kebab-case SCREAMING_CASE",
    "x=1;\n\tif (a&&b) { return `${c}`; } // 0x1F 1e-9 3.14159",
    "def f(x):\n    return x**2  # square\n\n\n",
    "https://example.org/a/b?c=d&e=%20f#g user@example.com",
    "<div class=\"a\">&nbsp;</div><!-- c -->", "{\"a\": [1, 2.5, null]}", "SELECT * FROM t WHERE a<>'b';",
    "!!! ??? ... ,,, ;;; ::: --- === +++ *** ///", "$5.00 €1.234,56 £3 ¥100 50% 3°C 5′ 6″ ±2 ×3 ½ ¼",
    "a!b@c#d$e%f^g&h*i(j)k", "(((nested)))[[[brackets]]]{{{braces}}}", "\\n \\t \\\\ \\u0041 C:\\dir\\file.txt",
    "word" * 20, "a" * 70, " a" * 30, "ab" * 40, "\u0301" * 5 + "a", "...." * 10,
]
DIGITS = ["1" * n for n in range(1, 11)] + [
    "1234567890", "1,234,567.89", "2026-11-21", "00:00:00", "+49 (0)30 123456", "3.14159265", "1e-9 1E+10", "0x1F 0b101 0o17", "１２３ ４５", "٠١٢٣٤٥", "०१२३४५", "Ⅷ ⅓ ² ³ ₁ ① ⓪ 〇 一二三", "v1.2.3-rc.4", "a1b2c3 4d 5 e6", "1st 2nd 3rd 21st", "1 000 000", "1987was", "x１y",
]
COMPOSED = ["é è ê ñ ü å", "ﬀ ﬁ ﬂ ﬃ", "가각힣", "Å Å Ω Ω", "ẛ̣ ạ̈ ạ̈", "ễ ở ự", "が ぎ ぱ", "क़ ख़ ড়", "יִ שׁ", "≠ ≮", "ǅ ǈ ß ẞ ı İ", "ﷺ ﷽", "豈 更 車", "\u0344 \u0340 \u212b"]
SPECIAL = [
    "<|im_start|>", "<|im_end|>", "<|endoftext|>", "<|begin_of_text|>", "<|end_of_text|>", "<|eot_id|>", "<|start_header_id|>", "<think>", "</think>", "<s>", "</s>", "<unk>", "<pad>", "[INST]", "<|fim_prefix|>", "<0x0A>", "▁", "▁▁a", "Ġ", "Ċ",
]
CONTROLS = ["\x00", "a\x00b", "\x07\x1b[31m", "\x7f\x80\x9f", "\ufffd\ufffe", "\ufdd0\ufdd2", "\u200e\u200f\u202a\u202c", "\u00ad soft", "\U000e0001\U000e0020", "\U0010ffff", "\uf8ff\ue000"]


def corpus(seed: int = 20_261) -> list[str]:
    texts = [*SCRIPTS, *EMOJI, *QUOTES, *DIGITS, *CONTROLS]
    texts += [pattern.format(space) for space in SPACES for pattern in PATTERNS]
    texts += [f"{before}{token}{after}" for token in SPECIAL for before, after in (("", ""), ("a ", " b"), ("x", "y"))]
    for text in COMPOSED:
        texts += [unicodedata.normalize(form, text) for form in ("NFC", "NFD")]
    chance = random.Random(seed)
    ranges = [(0x20, 0x7F), (0xA0, 0x250), (0x300, 0x370), (0x370, 0x600), (0x600, 0x1100), (0x2000, 0x2BFF), (0x3000, 0xA000), (0xAC00, 0xD7A4), (0x1F300, 0x1FA00)]
    for i in range(80):
        points = [chance.randrange(*chance.choice(ranges[: 2 + i % 8])) for _ in range(chance.randint(3, 16))]
        texts.append("".join(map(chr, points)))
    return list(dict.fromkeys(texts))


if __name__ == "__main__":
    print(len(corpus()))
