/** "Has the template been written", of "Draft the template": another verb for the same deed asks whether it is done. */
import type { Subject } from "../../domain/questions/question.ts";
import type { Item } from "../../domain/register.ts";
import { keysOf } from "../../language/names/words.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { opened } from "./shaped.ts";

/** Verbs that are one deed in a title and in a question, as they stand in each. */
const deeds: readonly (readonly string[])[] = [
	"write wrote written draft drafted draw drawn compose composed prepare prepared produce produced compile compiled type typed",
	"book booked hire hired reserve reserved rent rented secure secured",
	"get got obtain obtained chase chased collect collected gather gathered secure secured receive received",
	"fix fixed mend mended repair repaired replace replaced",
	"buy bought order ordered purchase purchased procure procured",
	"build built construct constructed erect erected install installed fit fitted",
	"agree agreed settle settled approve approved sign signed finalise finalised",
	"name named choose chosen appoint appointed pick picked select selected nominate nominated find found recruit recruited hire hired",
	"send sent circulate circulated issue issued post posted mail mailed share shared",
	"test tested check checked inspect inspected survey surveyed examine examined",
	"merge merged join joined combine combined",
	"list listed map mapped mark marked note noted",
	"train trained teach taught brief briefed",
	"start started begin begun launch launched",
	"move moved transfer transferred hand handed pass passed",
	"publish published print printed",
	"clean cleaned clear cleared remove removed",
	"pay paid refund refunded reimburse reimbursed settle settled",
	"review reviewed revise revised update updated rewrite rewritten",
	"fix fixed set arrange arranged schedule scheduled agree agreed",
	"summarise summarised summarize summarized sum summed",
	"confirm confirmed verify verified check checked",
].map((words) => words.split(" "));

const isOneDeed = (said: string, titled: string): boolean =>
	deeds.some((verbs) => verbs.includes(said) && verbs.includes(titled));

const asked = opened(
	"(?:has|have|had|is|are|was|were)(?:n['’]?t| not)? (?:the |our |my )?(.+?)(?: (?:yet|ever|now|actually|finally|already|all|been|being|got))+ ([a-z]+)(?: (?:up|out|off|together|down|in))?(?: (?:yet|now|already|at all|so far))*\\W*$",
);

type Round = {
	readonly read: (words: string) => Reading;
	readonly itemOf: (subject: Subject) => Item | undefined;
};

const firstWord = (title: string): string => keysOf(title.replace(/[^\p{L}]+/gu, " "))[0] ?? "";

const isUnread = (reading: Reading): boolean =>
	reading.is === "unread" || (reading.is === "which" && reading.isGuess === true);

export const sameDeed = (text: string, { read, itemOf }: Round): Reading | undefined => {
	const [, what, verb = ""] = asked.exec(text) ?? [];
	if (what === undefined || !isUnread(read(text))) return undefined;
	const reading = read(`is ${what} done`);
	if (reading.is !== "question" || reading.question.ask !== "facts") return undefined;
	const [only, ...others] = reading.question.subjects;
	const item = only && others.length === 0 ? itemOf(only) : undefined;
	if (item?.kind !== "action" && item?.kind !== "milestone") return undefined;
	return isOneDeed(verb.toLowerCase(), firstWord(item.title)) ? reading : undefined;
};
