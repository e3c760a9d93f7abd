/** "Which meetings have minutes", "meetings without an agenda", "which weren't quorate": meetings by what is kept of them. */
import type { KeptOf, Question } from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";

const asksForMeetings =
	/\b(?:meetings|mtgs|(?:which|what|any|every) (?:[\w'’&-]+ ){0,4}(?:meeting|mtg))\b/i;

const yet = "(?: (?:yet|still|so far|recorded|written up|done))*";
const what = "(minutes|attendance|decisions?|agendas?|papers)";
const without = new RegExp(
	`\\b(?:(?:that|which|still|are|is) )*(?:(?:have|has|had|got|have got|with) no|do(?:es)?(?: not|n[o’']?t)(?: yet)? have(?: any| an| their)?|did(?: not|n[o’']?t) have(?: any| an)?|ha(?:ve|s)(?: not|n[o’']?t)(?: yet)? got(?: any| an| their)?|without(?: any| an)?|missing(?: their| an)?|lack(?:s|ing)?|needs?(?: their| an)?|waiting for(?: their| an)?) ${what}${yet}`,
	"i",
);
const having = new RegExp(
	`\\b(?:(?:that|which) )*(?:(?:have|has|had)(?: got)?|with)(?: any| an| their)? ${what}${yet}`,
	"i",
);
const quorate =
	/\b(?:(?:that|which) )*(?:(?:were|was|are|have been)(n[o’']?t)? )?(not |never )?(in)?quorate\b|\b(?:that |which )*(had|had no|did(?: not|n[o’']?t) have|lacked) a quorum\b/i;

type Found = { readonly said: string; readonly kept: KeptOf };

const named: readonly (readonly [RegExp, KeptOf["record"]])[] = [
	[/^minutes/i, "minutes"],
	[/^attendance/i, "attendance"],
	[/^decision/i, "decisions"],
	[/^agenda/i, "agenda"],
	[/^paper/i, "papers"],
];

const recordOf = (said: string | undefined) => named.find(([words]) => words.test(said ?? ""))?.[1];

const ofQuorum = (text: string): Found | undefined => {
	const found = quorate.exec(text);
	if (!found) return undefined;
	const [said, ...turns] = found;
	const [had, ...negations] = [turns.pop(), ...turns];
	const turned = negations.filter((each) => each !== undefined).length % 2 === 1;
	const isNot = had ? !/^had$/i.test(had) : turned;
	return { said, kept: { record: "quorate", has: !isNot } };
};

const keptIn = (text: string): Found | undefined => {
	const lacked = without.exec(text);
	const found = lacked ?? having.exec(text);
	const record = recordOf(found?.[1]);
	return found && record ? { said: found[0], kept: { record, has: !lacked } } : ofQuorum(text);
};

const ahead: ReadonlySet<KeptOf["record"]> = new Set(["agenda", "papers"]);

const opening =
	/^\W*(?:(?:and|so) )?(?:(?:were|was|are|is|do|did|have|has) )?(?:there )?(?:(?:which|what|any|how many|list|show(?: me)?|all|the|of|every)\b ?)*/i;

const unwritten =
	/^(\W*(?:(?:and|so|ok)\b[\s,]*)*)(?:(?:whose|which|what)(?: of (?:our|the))? minutes(?:['’]?s| are| is| have| has)?|(?:are|is) (?:any|there any) minutes|any minutes) (?:still |not )*(?:late|overdue|outstanding|missing|behind|owed|owing|been (?:done|written(?: up)?|recorded)|(?:yet|still)? ?to (?:be (?:done|written(?: up)?|recorded)|come|do)|n['’]?t (?:in|done|written(?: up)?|recorded))(?: yet)?(?=\W|$)/i;

const toWrite =
	/\b(?:what|which (?:ones|meetings))(?: still| (?:do )?(?:we|i)(?: still)?)? (?:needs?|have to be|has to be|have to|is to be) (?:minut(?:ing|ed|es?|e)|writing up|written up|write up)\b/i;

/** "Whose minutes are late": no day is set for them, so that those are meant which nobody has recorded. */
const asMeetings = (text: string): string =>
	text
		.replace(unwritten, "$1which meetings have no minutes")
		.replace(toWrite, "which meetings have no minutes");

/** The rest is asked as a list of meetings, and is kept to those that have it, or have it not. */
export const meetingsKept = (
	said: string,
	read: (words: string) => Reading,
): Reading | undefined => {
	const text = asMeetings(said);
	const found = asksForMeetings.test(text) ? keptIn(text) : undefined;
	if (!found) return undefined;
	const rest = text.replace(found.said, " ").replace(opening, "which ");
	const isAhead = ahead.has(found.kept.record);
	const reading = read(isAhead ? rest : `${rest.replace(/\W+$/, "")} were held`);
	if (reading.is !== "question" || reading.question.ask !== "meetings") return undefined;
	const question: Question = {
		...reading.question,
		kept: found.kept,
		facets: [isAhead ? "next" : "last"],
		counted: false,
	};
	return { is: "question", question };
};
