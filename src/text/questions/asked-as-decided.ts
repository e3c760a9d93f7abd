/** "Are we closing the north gate", "do bills go out quarterly": what a board decided, asked as if it were a plain fact. */
import { glue, wordsOf as typedWords } from "../../language/names/words.ts";
import { supposedIn } from "./beliefs.ts";
import { isDateWord } from "./date-words.ts";
import { saidBySomebody } from "./said-in-minutes.ts";
import { opened } from "./shaped.ts";

/** "Did the castle close" asks what happened, and "did we agree to close it" what was decided. */
const us =
	"(?:we|they|any(?:one|body)|(?:\\S+ ){1,5}?(?:agree|decide|approve|settle|vote|keep|choose|rule)\\b)";
const asks = opened(
	`(?:(?:is|are|was|were|do|does|will|can|could|may|must|should|have|has|had|did(?=(?:n['’]?t| not)? ${us}))(?:n['’]?t| not)?) (?!(?:you|i)\\b)(.+?)\\W*$`,
);

/** What says only that it is so, was agreed or is to be; the time stands with the decision itself. */
const aside: ReadonlySet<string> = new Set(
	"was were we they it that this there anyone anybody still now already actually really ever finally definitely going ahead gonna go goes gone to be been being get gets getting got have having has had will would allowed supposed meant set due planning planned agree agreed decide decided say said approve approved settle settled vote voted happen happening happened put puts putting take taking make making made do doing done out up off us our all yet then after next last week month year early late end".split(
		" ",
	),
);

/** "Sunday opening", "on Sundays": what is so every week is a habit, and no day that is asked of. */
const habit =
	/\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|(?<!\b(?:on|by|this|next|last|every|each|before|after|until|since|for|from|of) )\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?= \w{4,})/gi;

/** One word alone would be found in too much. */
const fewest = 2;

const tells = (key: string): boolean =>
	!glue.has(key) && !aside.has(key) && !isDateWord(key) && !/^\d+$/.test(key);

/** In the order in which they were typed, as they are told back. */
const wordsOf = (said: string): string | undefined => {
	const habits = new Set(said.match(habit)?.map((each) => each.toLowerCase()));
	const words = typedWords(said).flatMap(({ key, raw }) => {
		const typed = raw.toLowerCase();
		if (habits.has(typed)) return typed;
		return tells(key) ? key : [];
	});
	return words.length < fewest ? undefined : words.join(" ");
};

/** The words that the record of such a decision would have; whoever asks looks for all of them. */
const askedAsDecided = (text: string): string | undefined => {
	const said = asks.exec(text)?.[1];
	return said === undefined ? undefined : wordsOf(said);
};

/** "When does the fizzy drinks ban start", "vending ban – when", "who decided on the ban": a day and a board stand with what was decided. */
const begins =
	"(?: (?:start|begin|commence|apply|happen|come (?:in|into (?:force|effect|use))|kick in|take effect|go live))?";
const starting: readonly RegExp[] = [
	opened(
		`(?:(?:from |since |as of )?when) (?:is|are|was|were|do|does|did|will|can|could|must|should|have|has) (?!(?:you|i|we|they|it|that|this|he|she)\\b)(.+?)${begins}\\W*$`,
	),
	opened(
		"(?:who|(?:which|what) (?:board|group|panel|committee|forum|meeting)) (?:decided|agreed|approved|settled)(?: (?:on|to|about|that))? (?:the |our )?(.+?)\\W*$",
	),
	opened(`([^-–—:,]+?)\\s*(?:\\s-|[–—:,])\\s*(?:from |since |as of )?when\\W*$`),
];
const startingIn = (text: string): string | undefined =>
	starting.flatMap((form) => form.exec(text)?.[1] ?? [])[0];

/** "So Cowden gets sown first, yeah", "thought the lots were to be thrown away": the words of what is taken to be decided. */
const supposedDecided = (text: string): string | undefined => {
	const said = supposedIn(text) ?? asks.exec(text)?.[1] ?? startingIn(text);
	return said === undefined ? undefined : wordsOf(said.replace(/['’](?:s|re|ve|ll)\b/gi, ""));
};

const why = opened(
	"(?:why|how come|what(?:['’]?s| is| was) the reason (?:for|why|that))(?: (?:is|are|was|were|do|does|did|has|have|had|will|can|must|should))?(?:n['’]?t| not)? (?!(?:you|i|we|it|that|this|they|he|she)\\b)(.+?)\\W*$",
);
/** How something stands, or when it is, has its reason with it. */
const ofState =
	/\b(?:red|amber|green|blocked|stuck|late|overdue|delayed|behind|slipp\w+|cancelled|called off|moved|postponed|open|closed)\W*$/i;
const smallNots = /\b(?:nobody|no[ -]?one|none|not)\b/gi;

/** "Why do foreign lots go to quarantine first": the words of what the minutes may give a reason for. */
const askedWhy = (text: string): string | undefined => {
	const said = why.exec(text)?.[1];
	return said === undefined || ofState.test(said)
		? undefined
		: wordsOf(said.replace(smallNots, ""));
};

const priced: readonly RegExp[] = [
	opened(
		"(?:what(?:['’]?s| is| are| was| were| will| do| does)?|how much(?:['’]?s| is| are| was| were| will| do| does)?|(?:is|are|was|were|can|could|will|do|does|did|has|have)) (?!(?:we|i|you|they|it|that|this)\\b)(.+?)\\W*$",
	),
	opened("((?:the )?(?:price|cost|charge|fee|fare|grant|rate|levy)s? (?:of|for|per|to) .+?)\\W*$"),
];

/** "What's the price of a meal": money is not kept, and a board may have decided how much. */
const askedPrice = (text: string): string | undefined => {
	const said = priced.flatMap((form) => form.exec(text)?.[1] ?? [])[0];
	return said === undefined ? undefined : wordsOf(said);
};

/** What may stand in the records, in words that ask for none. */
export const ofRecords = {
	decided: askedAsDecided,
	supposed: supposedDecided,
	said: saidBySomebody,
	why: askedWhy,
	priced: askedPrice,
};
