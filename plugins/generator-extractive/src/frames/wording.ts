/** Words that leave a number inexact, with the space behind them. */
export const ABOUT =
  '(?:about |around |some |nearly |almost |over |more than |roughly |approximately |just over |just under |up to |an estimated |only )?';
