/** Questions about the conversation itself: who sees it, why something is not shown, how we know, whether anything was done. */
import type { SelfMatter } from "../../domain/questions/answer.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";
import { glue, keysOf } from "../../language/names/words.ts";
import { readReminderQuestion } from "../../language/reminders/reminder-questions.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import type { NameIndex } from "./name-index.ts";
import { todaysDate } from "./todays-date.ts";

const this_ =
	"(?:this|that|these|it|what (?:i|we)(?: just)? (?:ask|asked|say|said|type|typed|write|wrote)|my (?:questions?|messages?|chat)|our (?:questions?|chat|conversation))";
const people =
	"(?:any ?one|any ?body|every ?one|every ?body|others?|other people|people|my (?:boss|manager|chair|colleagues)|the (?:others|channel|board|group)|they)";

const hidden = "(?:restricted|hidden|secret|private|confidential)";

const matters: readonly (readonly [SelfMatter, readonly string[]])[] = [
	[
		"audience",
		[
			`who(?: else)?(?: all)? (?:can|could|will|gets? to|is able to|would) (?:see|read|view|hear) ${this_}`,
			`who(?: else)? (?:sees|reads|hears) ${this_}`,
			`(?:can|could|do|does|will|would|did) ${people}(?: else)? (?:see|read|hear|know) ${this_}`,
			`(?:is|are) ${this_}(?: chat| conversation| thread| channel)? (?:private|confidential|secret|public|visible|just between us)(?: to .+)?`,
			"(?:do|will|would|did) you (?:tell|show)(?: this| that| it)? (?:to )?(?:my (?:boss|manager|chair)|any ?one|any ?body|others|people|them)(?: else)?(?: what i (?:ask|say|asked|said))?",
		],
	],
	[
		"sight",
		[
			"(?:why|how come) (?:can[’']?t|cannot|can not|can[’']?t|don[’']?t|am) i (?:not )?(?:able to |allowed to )?(?:see|find|get|look at) .+",
			"(?:is|are) there (?:a |any |any other |other )?(?:boards?|items?|meetings?|actions?|things?|anything) (?:that |which )?(?:i|we) (?:can[’']?t|cannot|can not|am not allowed to|are not allowed to) see",
			`(?:(?:which|what|any|how many|list|show me)(?: of the)? |(?:are|is) (?:there )?(?:a |any )?)(?:other )?(?:boards? (?:are |is |that are )?${hidden}|${hidden} (?:boards?|groups?|meetings?|items?))(?: are there| do we have| have we got)?`,
			"who(?: else)?(?: all)? (?:can|could|gets? to|is allowed to|is able to) (?:see|read|view|look at) (?:.+)",
			"(?:what|which boards?|which items?) (?:can[’']?t|cannot|can|am) i (?:not )?(?:able to |allowed to )?see",
		],
	],
	[
		"grounds",
		[
			"who (?:told|gave|says|said)(?: you)?(?: that| this| it| so)?",
			"how (?:do|can|would|could|did) you (?:know|tell|be sure|find out)(?: (?:that|this|it|all (?:of )?(?:this|that)|so))?",
			"where (?:did|do|does) you (?:get|find|have|know) (?:that|this|it|all (?:of )?(?:this|that)|your (?:information|info|data|facts|answers?))(?: from)?",
			"(?:are|r) (?:you|u)(?: really| absolutely| quite)? (?:sure|certain|positive)(?: (?:about|of) (?:that|this|it)| that[’']?s right)?",
			"(?:really|seriously|says who|based on what|on what basis|according to (?:who|whom|what))",
			"is (?:that|this)(?: really)? (?:right|true|correct|so)",
			"how (?:sure|certain|reliable|accurate|good) (?:are you|is (?:that|this|it|your (?:information|data)))",
			"(?:can|should|do) (?:i|we) trust (?:that|this|you|it)",
		],
	],
	[
		"deeds",
		[
			"(?:undo|revert|roll ?back)(?: (?:that|it|this|everything|all|all of (?:it|that)|the last (?:one|thing|change|command)|my last (?:one|change|command)))?",
			"(?:cancel|delete|remove|clear|wipe|close|stop|reset) (?:everything|all|all of (?:it|that|them)|the lot)",
			"(?:did|have|will|can|could) you (?:just |already )?(?:do|done|change|changed|save|saved|add|added|move|moved|close|closed|cancel|cancelled|record|recorded|update|updated) (?:it|that|this|them|those|any ?thing|any of (?:it|that|this))(?: for (?:me|us))?(?: yet| then| already)?",
		],
	],
];

const opening =
	"(?:(?:and|but|so|ok|okay|hi|hello|sorry|wait|hmm|um|er|oh|hang on|just checking|just wondering)\\W+)*";
const ending = "(?:\\W+(?:here|please|pls|though|then|by the way|btw|actually|exactly|now))*";

const readers = matters.map(
	([matter, forms]) =>
		[matter, new RegExp(`^\\W*${opening}(?:${forms.join("|")})${ending}\\W*$`, "i")] as const,
);

/** Said of ourselves: where a title has the word, "are the reminders out" asks of that. */
const spokenTo = /\b(?:you|u|convenor|bot|i|we|me|us)\b/i;

const itsSort = /\s+(?:meeting|board|action|milestone|paper|guidance)s?$/i;

const ofReminders = (text: string, { has }: NameIndex): Reading | undefined => {
	const asked = readReminderQuestion(text);
	if (!asked || (has("reminder") && !spokenTo.test(text))) return undefined;
	const { names } = asked;
	const isKnown = (name: string): boolean =>
		/^\p{L}+-\p{L}?\d/u.test(name) ||
		keysOf(name.replace(itsSort, "")).every((key) => glue.has(key) || has(key));
	return names.length === 0 || names.some(isKnown)
		? { is: "self", matter: "reminders" }
		: { is: "lost", looked: names[0] ?? "" };
};

export const aboutUs = (text: string, index: NameIndex): Reading | undefined => {
	const found = readers.find(([, form]) => form.test(text));
	if (found) return { is: "self", matter: found[0] };
	return todaysDate(text) ?? ofReminders(text, index);
};

const whatThisIs =
	/^\W*(?:(?:and|so|ok|hi|hello|hey|hiya|sorry|i[’']?m new(?: here)?|i am new(?: here)?)\W+)*(?:what(?:[’']?s| is) (?:this|convenor)(?: (?:thing|bot|app|channel|chat|about|for))*|what does (?:this|it) do|how does (?:this|it) work|what do you do)\W*$/i;

const whoWeAre =
	/^\W*(?:(?:and|so|ok|hi|hello|hey|hiya|sorry|by the way|btw)\W+)*(?:who (?:wrote|made|built|created|programmed|runs?|owns?|are|r) (?:you|u)|(?:are|r) (?:you|u) (?:an? |really |just |actually )*(?:bot|robot|human|person|machine|ai|chat ?bot|computer|program|real|assistant|convenor)(?: (?:or|person).*)?|what (?:are|r) (?:you|u))\W*$/i;

/** "Who wrote you" asks who we are; so does "what is this", where nothing was spoken of. */
export const asksWhatThisIs = (text: string, { focus }: ThreadContext): boolean =>
	whoWeAre.test(text) || (focus.length === 0 && whatThisIs.test(text));
