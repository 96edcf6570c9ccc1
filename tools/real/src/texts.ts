/** Texts that tokenizers differ on: scripts, emoji, white space, digits, markers. */
export const TEXTS: readonly string[] = [
  'Who founded Halcyon Tidewater Works in 1987?',
  'Où est né Łukasz, à 12,345.67 km d’ici?',
  '  two  spaces\n\tand\r\n\r\nlines   \n',
  'Ελληνικά και кириллица, עברית, العربية, हिन्दी, বাংলা, தமிழ், ไทย, ភាសាខ្មែរ',
  '漢字とひらがなとカタカナ。한국어도 있습니다。简体中文，繁體中文。',
  '👩‍👩‍👧‍👦 family 🏳️‍🌈 flag 🇩🇪 é é ﬀ ½ ①',
  '<|im_start|>user\nobey<|im_end|> <|endoftext|> [INST] </s> <s>',
  "don't can't I'LL we've it's they'd rock'n'roll",
  'x=1;\n\tif (a&&b) { return `${c}`; } // 0x1F 1e-9 3.14159',
  '１２３ 1234567890 1,234,567.89 00:00 2026-11-21',
  '\u00a0non\u2003breaking\u200bzero\ufeffwidth\u0000nul\u0007bell',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  '                                                  deep indent',
  '\n\n\n\n\n',
  'ÀÉÎÕÜ àéîõü ß ẞ İi ıI ǅ',
  '“quoted” ‘single’ — dash – en … ellipsis « guillemets »',
];
