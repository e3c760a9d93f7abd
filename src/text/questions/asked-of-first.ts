/** "The intelligence work stream, what's still open": a name stands before its question, which is asked of what it names. */
import {
	noThread,
	type Question,
	type Subject,
	type ThreadContext,
} from "../../domain/questions/question.ts";
import type { Reading } from "../../usecases/questions/understanding.ts";
import { isDateWord } from "./date-words.ts";
import type { NameIndex } from "./name-index.ts";
import { clauseOf, piecesOf, subjectOf } from "./pieces.ts";

type Around = {
	readonly index: NameIndex;
	readonly read: (words: string, thread: ThreadContext) => Reading;
};

const opening = /^\W*(?:(?:and|so|ok|but|hi|hey|hello|re|about|for|on)\b[\s,]*)*/i;
const mark = /[,:]\s|\s[-–—]\s/g;
/** "LPB and SPB" are two. */
const between = /,\s|\s(?:and|&)\s/i;
const asks =
	/^(?:and )?(?:who|whos|whose|what|whats|when|whens|where|wheres|which|how|hows|why|whys|is|are|has|have|does|do|did|will|was|were|any|anything)\b/i;
const itself = /\b(?:it|they|them)\b(?! (?:is|are|was|were)\b)/i;
const themself = /\b(?:he|she|him|they|them)\b/gi;
const theirs = /\b(?:his|her|their)\b/gi;
/** "Ivor's gone, hasn't he": that is told of him, and asks nothing. */
const toldOfThem =
	/(?:['’]?s| is| has|['’]?s been| has been)? (?:gone|left|away|off|out|retired|moved on|leaving|ill|poorly|busy|on leave|on holiday)(?: (?:now|today|already|sick|this week))*(?:,? (?:hasn|isn|didn|wasn)['’]?t (?:he|she|they))?$/i;
/** What points elsewhere, and what is asked of everything whatever stands before it. */
const ofOthers =
	/\b(?:it|its|that|they|their|them|he|she|his|her|those|these|then|overall|altogether|everywhere|anywhere|elsewhere|across|all boards|in total)\b/i;
const joint =
	/,\s(?:and )?(?=(?:who|what|when|where|which|how|why|is|are|has|have|any)\b)|\s(?:and|&)\s(?=(?:who|what|when|where|which|how|why|is|are|has|have|any)\b)/i;
const longestNames = 60;
/** Each takes several readings: of more, none is turned. */
const most = 4;

const namedBy = (head: string, index: NameIndex): readonly Subject[] => {
	const clause = clauseOf(head, index);
	const from = /^(?:the|our)$/.test(clause.keys[0] ?? "") ? 1 : 0;
	if (clause.keys.slice(from).every(isDateWord)) return [];
	const nouns = /^(?:workstream|stream|strand|plan|programme)$/;
	return piecesOf(clause, index, []).flatMap((piece) => {
		const isAll =
			piece.is === "name" &&
			piece.sure &&
			piece.from <= from &&
			clause.keys.slice(piece.to).every((key) => nouns.test(key));
		return isAll ? piece.candidates.map(({ known }) => subjectOf(known)) : [];
	});
};

/** One thing, or several that are named side by side: of each, what its words may mean. */
const eachNamedBy = (head: string, index: NameIndex): readonly (readonly Subject[])[] => {
	const whole = namedBy(head, index);
	if (whole.length > 0) return [whole];
	const each = head.split(between).map((name) => namedBy(name, index));
	return each.every((named) => named.length > 0) ? each : [];
};

const areOf = (
	{ subjects, among = [] }: Question,
	named: readonly (readonly Subject[])[],
): boolean => {
	const ids = [...subjects, ...among].map(({ id }) => id);
	return named.every((each) => each.some(({ id }) => ids.includes(id)));
};

type Named = Pick<Around, "read"> & {
	readonly head: string;
	readonly named: readonly (readonly Subject[])[];
};

/** One question of it, in the order of a plain one. */
const plainly = (question: string, { head, named, read }: Named): string | undefined => {
	const isOfIt = (asked: string, ask?: Question["ask"]): boolean => {
		const reading = read(asked, noThread);
		if (reading.is === "which") return !reading.isGuess;
		if (reading.is !== "question" || !areOf(reading.question, named)) return false;
		return ask === undefined || ask === reading.question.ask;
	};
	const words = question.replace(/[\s?!.]+$/, "");
	const areSomebody = named.every((each) => each.some(({ kind }) => kind === "person"));
	const pointed = areSomebody
		? words.replace(theirs, `${head}'s`).replace(themself, head)
		: words.replace(itself, head);
	if (ofOthers.test(pointed)) return undefined;
	if (pointed !== words) return isOfIt(pointed) ? pointed : undefined;
	const alone = read(words, noThread);
	if (alone.is === "which" || alone.is === "each") return undefined;
	const own = alone.is === "question" ? alone.question : undefined;
	if (own && own.subjects.length + (own.among?.length ?? 0) > 0) return undefined;
	return [" for ", " of ", " on ", " "]
		.map((link) => `${words}${link}${head}`)
		.find((asked) => isOfIt(asked, own?.ask));
};

const sentenceOf = (sentence: string, around: Around): string => {
	const said = opening.exec(sentence)?.[0] ?? "";
	const rest = sentence.slice(said.length);
	const found = [...rest.slice(0, longestNames).matchAll(mark)].find(({ 0: { length }, index }) =>
		asks.test(rest.slice(index + length)),
	);
	if (!found) return sentence;
	const head = rest.slice(0, found.index).trim().replace(toldOfThem, "");
	if (head === "" || asks.test(head)) return sentence;
	const named = eachNamedBy(head, around.index);
	if (named.length === 0) return sentence;
	const questions = rest.slice(found.index + found[0].length).split(joint);
	if (questions.length > most) return sentence;
	const plain = questions.map((each) => plainly(each.trim(), { head, named, read: around.read }));
	return plain.every((each) => each !== undefined) ? ` ${plain.join("; ")}?` : sentence;
};

export const askedOfFirst = (text: string, index: NameIndex, read: Around["read"]): string =>
	text
		.split(/(?<=[?!;\n])|(?<=\.)(?=\s)/)
		.map((sentence, at) => (at < most ? sentenceOf(sentence, { index, read }) : sentence))
		.join("");
