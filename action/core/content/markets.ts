/** The members of the European Union, 2026. */
const UNION = 'at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk';

/** The other countries by their codes (ISO 3166-1 alpha-2, 2026), in lower case. */
const OTHERS =
  'ad ae af ag ai al am ao aq ar as au aw ax az ba bb bd bf bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx dj dm do dz ec eg eh er et fj fk fm fo ga gb gd ge gf gg gh gi gl gm gn gp gq gs gt gu gw gy hk hm hn ht id il im in io iq ir is je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mu mv mw mx my mz na nc ne nf ng ni np nr nu nz om pa pe pf pg ph pk pm pn pr ps pw py qa re rs ru rw sa sb sc sd sg sh sj sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';

/** What people write where another code should stand. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ uk: 'gb', en: 'gb', england: 'gb', britain: 'gb', usa: 'us', america: 'us', el: 'gr', uae: 'ae', rf: 'ru' },
  ...{
    rus: 'ru',
    russia: 'ru',
    germany: 'de',
    france: 'fr',
    europe: 'eu',
    ес: 'eu',
    рф: 'ru',
    россия: 'ru',
    сша: 'us',
  },
};

let members: ReadonlySet<string> | undefined;
let others: ReadonlySet<string> | undefined;

function isMember(code: string): boolean {
  members ??= new Set(UNION.split(' '));
  return members.has(code);
}

/** A country, or `eu` for the whole of the European Union: `ru`, `us`, `gb`, `de`. */
export function isMarket(code: string): boolean {
  others ??= new Set(OTHERS.split(' '));
  return code === 'eu' || isMember(code) || others.has(code);
}

/** The code that was probably meant. */
export function nearestMarket(code: string): string | undefined {
  const lower = code.trim().toLowerCase();
  if (isMarket(lower)) return lower;
  return Object.hasOwn(NAMES, lower) ? NAMES[lower] : undefined;
}

interface HasMarkets {
  readonly markets?: readonly string[] | undefined;
}

const NONE: readonly string[] = [];

/** Whose law applies to a post on an account: what the post says, else the account, else the policy, else nobody's. */
export function marketsOf(
  post: HasMarkets,
  account: HasMarkets,
  policy: { readonly settings: HasMarkets },
): readonly string[] {
  return post.markets ?? account.markets ?? policy.settings.markets ?? NONE;
}

/** Whether the law of a market concerns what is for some markets: what is for Germany is for the EU, and what is for the EU is for Germany. */
export function isFor(markets: readonly string[], market: string): boolean {
  return markets.includes(market) || isWithin(markets, market);
}

/** Whether a market is meant only through the EU: as its whole, or as one of its countries. */
function isWithin(markets: readonly string[], market: string): boolean {
  if (market === 'eu') return markets.some(isMember);
  return isMember(market) && markets.includes('eu');
}

/** What is no market, by its place in a list, with what was probably meant. */
export function unknownMarkets(
  markets: readonly string[] = NONE,
): readonly { readonly index: number; readonly found: string; readonly suggestion: string }[] {
  return markets.flatMap((found, index) =>
    isMarket(found) ? [] : [{ index, found, suggestion: nearestMarket(found) ?? 'none' }],
  );
}
