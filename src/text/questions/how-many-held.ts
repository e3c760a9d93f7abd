/** "Who has more than 3", "exactly one", "no actions": how many of a list somebody or a board has to have. */
export type HowMany = {
	readonly fewest?: number | undefined;
	readonly atMost?: number | undefined;
};

export const numbers = "one|two|three|four|five|six|seven|eight|nine|ten";
const number = `(\\d+|a|an|a single|${numbers})`;

export const numberOf = (said: string): number => {
	if (/^an?\b/i.test(said)) return 1;
	const at = numbers.split("|").indexOf(said.toLowerCase());
	return at < 0 ? Number(said) : at + 1;
};

const bounds: readonly (readonly [RegExp, (many: number) => HowMany])[] = [
	[/^(?:more than|over)$/, (many) => ({ fewest: many + 1 })],
	[/^(?:at least|no less than|no fewer than|or more|plus|\+)$/, (many) => ({ fewest: many })],
	[/^(?:fewer than|less than|under)$/, (many) => ({ atMost: many - 1 })],
	[/^(?:at most|up to|no more than|or fewer|or less)$/, (many) => ({ atMost: many })],
	[/^(?:exactly|only|just|precisely)/, (many) => ({ fewest: many, atMost: many })],
];

export const boundsOf = (than: string, many: number): HowMany | undefined =>
	bounds.find(([words]) => words.test(than.toLowerCase()))?.[1](many);

const before =
	"more than|over|at least|no (?:less|fewer|more) than|(?:fewer|less) than|under|at most|up to|exactly|only|just|precisely";
const after = "or more|plus|\\+|or fewer|or less";
const opens = "^\\W*(?:(?:and|so|ok|hi|please)\\b\\W*)*(?:has |have |does |do |is )?";
const holds =
	"(?:['’]s)?(?: (?:currently|now|still|there))*(?: (?:who|that|which|with|has|have|got|had|owns?|holds?))+(?: (?:currently|now|still|got))*";

/** Only of work is it said that somebody has none of it: "no chair", "no next meeting" are asked otherwise. */
const ofWork =
	/\b(?:actions?|milestones?|items?|tasks?|work|jobs?|things?|overdue|late|open|due|outstanding|red|amber|blocked|to do|on|guidance|deadlines?)\b/i;
const ofNone = /^(.*?)\b(?:no|zero|nothing|0)\b(?: (?:at all|whatsoever))?(?: (.+))?$/i;

export type Held = {
	readonly who: string;
	readonly what: string | undefined;
	readonly bounds: HowMany;
};

/** Nobody is asked "who has nothing" of a thing that has none of its own: of work alone. */
const noneHeld = (text: string, start: RegExp): Held | undefined => {
	const [opening, who, body] = start.exec(text) ?? [];
	const [, between = "", what] = ofNone.exec(text.slice(opening?.length).trim()) ?? [];
	if (opening === undefined || !/^(?:got )?$/i.test(between)) return undefined;
	const rest = what?.replace(/\W+$/, "");
	const isNothing = /\bnothing\b/i.test(text);
	if (!(rest === undefined ? isNothing : ofWork.test(rest))) return undefined;
	return { who: who === undefined ? (body ?? "") : "who", what: rest, bounds: { atMost: 0 } };
};

export const howManyHeld = (text: string, noun: string): Held | undefined => {
	const whose = `${opens}(?:(who|any(?:one|body)|people|everyone)|(?:(?:which|what|any) )?(${noun}))${holds}`;
	const many = new RegExp(
		`${whose} (?:(${before}) ${number}|${number} (${after}))(?: (.+?))?\\W*$`,
		"i",
	);
	const [, who, body, than, bound, other, orMore, what] = many.exec(text) ?? [];
	const said = bound ?? other;
	const found = said === undefined ? undefined : boundsOf(than ?? orMore ?? "", numberOf(said));
	if (found) return { who: who === undefined ? (body ?? "") : "who", what, bounds: found };
	return noneHeld(text, new RegExp(`${whose}(?= )`, "i"));
};
