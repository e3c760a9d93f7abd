/** "Which invoices are overdue", "any forecast actions left": a word that stands in several titles bounds the list, and is no one of them. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { Question } from "../../domain/questions/question.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { isDateWord } from "./date-words.ts";
import { opened } from "./shaped.ts";
import { hasAll, type Register, stemsOf, titledWithAll } from "./title-stems.ts";
import { loneAskingWords, namesNothing } from "./vocabulary.ts";

type Said = {
	readonly word: string;
	readonly kind?: string | undefined;
	readonly state: string;
	readonly counts: boolean;
};

const state =
	"(?:overdue|late|behind|outstanding|open|left|blocked|stuck|done|finished|closed|red|amber|green|due|(?:left |still |yet )?to \\w+)";
const kind = "(actions?|milestones?|guidance|items?|tasks?|jobs?|things|stuff|bits)";
const which =
	"(?:(?:which|what|(?:are|have|is) there any|(?:do|have) we (?:got |have )?any|are any|any|(how many)|list|show me)(?: more| other)? (?:the |our )?)";
const be =
	"(?: (?:that|which))?(?: (?:we have|are|is|have we|do we have|there are|there))?(?: still| now| got)*";

type Shape = { readonly shape: RegExp; readonly said: (found: readonly string[]) => Said };

/** Of several things alone: one of them is asked after by its name. */
const shapes: readonly Shape[] = [
	{
		shape: opened(`${which}(${state} )?([\\w’'-]+) ${kind}${be}(?: (${state}|there))?\\W*$`),
		said: ([many, before, word = "", of = "", after]) => ({
			word,
			kind: of,
			state: (before ?? after ?? "").trim(),
			counts: many !== undefined,
		}),
	},
	{
		shape: opened(`${which}(${state} )?([\\w-]+s)${be}(?: (${state}))?\\W*$`),
		said: ([many, before, word = "", after]) => ({
			word,
			state: (before ?? after ?? "").trim(),
			counts: many !== undefined,
		}),
	},
	{
		shape: opened(`()(${state}) ([\\w-]+s)\\W*$`),
		said: ([, before = "", word = ""]) => ({ word, state: before, counts: false }),
	},
	{
		shape: opened(
			`()what(?:['’]?s| is)(?: still)? (${state}) (?:on|for|about|with|in|under|around) (?:the |our )?([\\w-]+)\\W*$`,
		),
		said: ([, before = "", word = ""]) => ({ word, state: before, counts: false }),
	},
];

/** What says of which kind they are, and no more. */
const sorts =
	/^(?:actions?|milestones?|guidance|items?|tasks?|jobs?|things|ones|stuff|bits|meetings?|boards?|papers?|decisions?|agendas?|minutes|people|members|owners|streams?|plans?|dates?|changes|updates?|overdues?|us|days|weeks|months|others?|apologies|deadlines|groups|panels|committees|this|its|his|hers|ours|yours|theirs|status)$/i;

const areSeveral = 2;

/**
 * A word that asks elsewhere bounds nothing, but for "the forecast", which is no date where several are called so, and
 * "checks", which are things; nor does what several bodies are.
 */
const mayBound = (word: string, register: Register): boolean => {
	const [key = ""] = keysOf(word);
	const asks = loneAskingWords.has(key) && key !== "forecast" && !/s$/i.test(word);
	return (
		!asks &&
		!namesNothing(key) &&
		!sorts.test(word) &&
		!isDateWord(key) &&
		!register.index.isSortOfBody(key) &&
		!register.index.isWordOfBody(key) &&
		titledWithAll(stemsOf(word), register).length >= areSeveral
	);
};

/** One item is told for that word in its title, several are asked back, or the word is passed over; a body that is called so has a list of its own. */
const isOfItems = (asked: Reading, word: string, { world }: Register): boolean => {
	if (asked.is === "unread") return asked.order === undefined;
	if (asked.is === "which")
		return asked.choices.every(
			({ sort = "action" }) => !/^(?:board|person|organisation|plan|workStream)$/.test(sort),
		);
	if (asked.is !== "question") return asked.is === "lost" || asked.is === "not-held";
	const { ask, subjects, among = [], topic } = asked.question;
	if (ask === "items") return topic === undefined && subjects.length + among.length === 0;
	const titles = [...subjects, ...among].map(
		({ id }) => itemAmong(world.holdings, id)?.title ?? "",
	);
	return ask === "facts" && titles.every((title) => hasAll(stemsOf(title), stemsOf(word)));
};

/** What is to be done is open; "left" and "to do" are other words for it. */
const plainState = (said: string): string =>
	/^(?:(?:left |still |yet )?to \w+|left|outstanding|due|there|)$/i.test(said)
		? "open"
		: said.toLowerCase();

const plainKind = (said = ""): string =>
	/^(?:action|milestone|guidance)/i.test(said)
		? said.toLowerCase().replace(/^(action|milestone)$/, "$1s")
		: "items";

/** The list of what has the word in it. */
export const listedByWord = (
	text: string,
	asked: Reading,
	{ read, ...register }: Register & { readonly read: (words: string) => Reading },
): Reading | undefined => {
	for (const { shape, said } of shapes) {
		const [whole, ...found] = shape.exec(text) ?? [];
		if (whole === undefined) continue;
		const { word, kind: of, state: as, counts } = said(found);
		// "How many volunteers are there" asks for no list of what speaks of them.
		if (of === undefined && (as === "" || counts)) continue;
		if (!mayBound(word, register) || !isOfItems(asked, word, register)) continue;
		const reading = read(`which ${plainState(as)} ${plainKind(of)} are there`);
		if (reading.is !== "question" || reading.question.ask !== "items") continue;
		const question: Question = { ...reading.question, topic: word, counted: counts };
		return { is: "question", question };
	}
	return undefined;
};
