/** "Who has the most open actions", "overdue per board": a list that is counted over something, in the plain words for it. */
import type { Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { type HowMany, howManyHeld } from "./how-many-held.ts";
import { membersWithNone } from "./members-with-none.ts";

type By = Question["by"] & string;

type Grouped = HowMany & {
	readonly text: string;
	readonly by: By;
	/** Those that have the fewest of it. */
	readonly smallest?: true;
};

const nouns: readonly (readonly [RegExp, By])[] = [
	[/^(board|group|committee|panel|forum|team)s?$/i, "board"],
	[/^(work ?stream|strand|stream)s?$/i, "workStream"],
	[/^(owner|person|people|who|team member|individual)s?$/i, "owner"],
	[/^(organisation)s?$/i, "organisation"],
	[/^(rag|rag status|colour|color)e?s?$/i, "rag"],
];

const byOf = (noun: string): Question["by"] => nouns.find(([words]) => words.test(noun))?.[1];

const said: Readonly<Record<By, string>> = {
	board: "board",
	workStream: "work stream",
	owner: "owner",
	// No word of a list says so: the list is read as by owner, and counted over their organisations.
	organisation: "owner",
	rag: "rag",
};

const noun =
	"boards?|groups?|committees?|panels?|forums?|work ?streams?|strands?|streams?|owners?|persons?|people|organisations?|team members?|teams?|individuals?|rag status|rags?|colou?rs?";

/** "Who has more than 3 overdue": the list, and how many of it are the fewest and the most that count. */
const heldByMany = (text: string): Grouped | undefined => {
	const found = howManyHeld(text, noun);
	const by = found && byOf(found.who);
	return by && { by, text: `${openWork(found.what)} by ${said[by]}`, ...found.bounds };
};

const colours =
	"(?:rags?|rag status(?:es)?|colou?rs|red,? ?/?amber,?(?: and| &)? ?/?green|reds,? ambers(?: and| &)? greens)";
const ragSplit = new RegExp(
	`\\b(?:the )?(?:rag (?:summary|split|breakdown|count|counts|totals|report|picture)|(?:split|breakdown|summary|count) (?:of|by|between) (?:the )?${colours}|(?:how many|number) (?:are )?(?:of|at|in|on) each (?:rag(?: status)?|colou?r))\\b`,
	"i",
);
const holds = "has|have|had|owns?|holds?|carr(?:y|ies)|is holding|is carrying|['’]s";
const most = new RegExp(
	`^\\W*(?:(?:and|so|ok|hi|please)\\b\\W*)*(?:(who)|(?:which|what) (${noun}))\\s*(?:${holds})(?: got)? (?:the )?(most|fewest|least) (?:of the )?(.+?)\\W*$`,
	"i",
);
const each = new RegExp(
	`\\b(?:(?:broken|split) (?:down |up )?(?:by|per|over)|(?:grouped|counted|sorted|listed) (?:by|per)|per|(?:for|in|on|of|under) (?:each|every)|each|by) (?:of the )?(${noun})(?=\\W*$|\\W+(?:are|is|got|has|have|please|pls|that|which|for|of|with|due|now|today)\\b)`,
	"i",
);

/** "Which organisations have overdue actions" asks for the organisations, and not for the actions alone. */
const theirs =
	/^\W*(?:(?:and|so|ok)\b\W*)*(?:which|what) (?:organisations?|agenc(?:y|ies)) (?:have|has|owns?|holds?|owes?|got)(?: got)? (?:any )?(?!no\b|not\b|more\b|fewer\b|less\b|at (?:least|most)\b|only\b|exactly\b|\d)((?:[\w-]+ )*?(?:actions?|milestones?|items?|tasks?|something|anything)\b.*?)\W*$/i;

/** "How many open actions does each board have" */
const eachHas = new RegExp(
	`(?<=^\\W*(?:how many|what|which)\\b.+)\\s(?:does|do|has) (?:each|every) (?:of the )?(${noun})(?: (?:have|has|got|own|hold))*(?: got)?(?=\\W*$|\\s+(?:open|overdue|late|due|now|today)\\b)`,
	"i",
);

/** "The most on", "the most work", "more than 3" are of all that is open. */
const openWork = (said: string | undefined): string =>
	(said ?? "on").replace(
		/^(?:(?:things? |items? )?(?:on(?: (?:their|his|her|its) plate)?|to do|on the go|outstanding|left|left to do|open)|work|work on|things|items)$/i,
		"open items",
	);

/** The list that is asked for, "by board" or the like; undefined where nothing is counted over. */
const regrouped = (text: string): Grouped | undefined => {
	const [, who, body, many = "", rest] = most.exec(text) ?? [];
	const over = byOf(who ?? body ?? "");
	const what = rest && openWork(rest);
	const smallest = /^(?:fewest|least)$/i.test(many) ? { smallest: true as const } : {};
	if (what && over) return { by: over, text: `${what} by ${said[over]}`, ...smallest };
	const own = theirs.exec(text)?.[1];
	if (own)
		return {
			by: "organisation",
			text: `${own.replace(/\b(?:some|any)thing\b/i, "items")} by ${said.organisation}`,
		};
	const split = ragSplit.exec(text);
	if (split && /milestones/i.test(text)) return undefined;
	if (split) return { by: "rag", text: text.replace(split[0], "the open milestones by rag") };
	const found = each.exec(text) ?? eachHas.exec(text);
	const by = byOf(found?.[1] ?? "");
	if (!found || !by) return undefined;
	const rewritten = text.replace(found[0], ` by ${said[by]}`).replaceAll("  ", " ");
	return rewritten === text ? undefined : { by, text: rewritten };
};

/** A list that is counted over something; of anything else, those words ask nothing. */
export const readGrouped = (
	text: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const sitting = membersWithNone(text, read);
	if (sitting) return sitting;
	const grouped = heldByMany(text) ?? regrouped(text);
	const reading = grouped && read(grouped.text);
	if (reading?.is !== "question" || !reading.question.by) return undefined;
	const by = grouped?.by === "organisation" ? grouped.by : reading.question.by;
	const { fewest, atMost, smallest } = grouped ?? {};
	return { is: "question", question: { ...reading.question, by, fewest, atMost, smallest } };
};

const ofEach =
	/^\W*(?:and |so )?(?:which|what) (boards?|groups?|committees?|panels?|forums?|(?:work ?)?streams?|strands?) (?:has|have|had|is|are|got|with)\b/i;
const byEach = /\bby (board|work stream|owner|rag)\b/i;

/** "Which boards have something overdue" asks for boards, "actions by owner" for a count of each. */
export const groupedBy = (text: string): Question["by"] =>
	byOf((ofEach.exec(text) ?? byEach.exec(text))?.[1] ?? "");
