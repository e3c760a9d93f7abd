/** What "and in COG?" puts in the place of what the question before it was asked of. */
import type { Question, Subject } from "../../domain/questions/question.ts";
import type { Cover } from "./cover.ts";
import { familyOf } from "./meaning.ts";
import type { Clause } from "./pieces.ts";

/** What gathers things under whoever is named: another sort of name is asked of for itself. */
const gathers: ReadonlySet<Question["ask"]> = new Set([
	"items",
	"next",
	"changes",
	"overview",
	"about",
	"papers",
	"decisions",
	"meetings",
]);

type Before = Pick<Question, "ask" | "subjects" | "mine">;

/** "And for the network?", after what is somebody's, is all of the network's; "and on the network" is theirs there. */
const isAnother = ({ ask, subjects, mine }: Before, now: readonly Subject[]): boolean => {
	const families = new Set(subjects.map(({ kind }) => familyOf(kind)));
	if (mine) families.add("owner");
	return gathers.has(ask) && now.every(({ kind }) => !families.has(familyOf(kind)));
};

const inPlaceOf = (before: readonly Subject[], now: readonly Subject[]): readonly Subject[] => {
	const replaced = new Set(now.map(({ kind }) => familyOf(kind)));
	// One board's meeting is no other board's.
	const isKept = ({ kind }: Subject) =>
		!replaced.has(familyOf(kind)) && !(kind === "meeting" && replaced.has("board"));
	return [...before.filter(isKept), ...now];
};

/** Another person, asked of the same meeting; another body, of the same thing; "just the treasurer's", of what was told. */
export const inPlaceOfAmong = (
	{ ask, among }: Question,
	now: readonly Subject[],
	isNarrower: boolean,
): Question["among"] => {
	if (ask === "items" && isNarrower) return among;
	const isOther = now.every(({ kind }) => familyOf(kind) === "owner");
	const isKept = ask === "records" || ask === "facts" || ask === "coverage";
	return now.length === 0 || (isKept && isOther) ? among : undefined;
};

/** "And the pilot board's?", after what a board's meeting gave: what another board's gave. */
export const givenAtInstead = (
	before: Question,
	{ now, isNarrower }: { readonly now: readonly Subject[]; readonly isNarrower: boolean },
): Pick<Question, "subjects" | "raisedAt" | "closers" | "blockers"> => {
	const { subjects, raisedAt } = before;
	const boards = raisedAt ? now.filter(({ kind }) => kind === "board") : [];
	const others = now.filter((each) => !boards.includes(each));
	const of = raisedAt && boards.length > 0 ? { ...raisedAt, of: boards } : raisedAt;
	// Who closed a thing, or holds it up, was asked of those who are named no more.
	if (others.length > 0 && !isNarrower && isAnother(before, others))
		return { subjects: others, raisedAt: of, closers: undefined, blockers: undefined };
	return {
		subjects: inPlaceOf(subjects, others),
		raisedAt: of,
		closers: before.closers,
		blockers: before.blockers,
	};
};

/** "And on LPB?", after one's own, is one's own of that board; "and LPB?" is that board's. */
export const isWithin = (
	{ text, words }: Clause,
	{ pieces }: Cover,
	now: readonly Subject[],
): boolean => {
	const name = pieces.find(({ is }) => is === "name");
	const before = text.slice(0, words[name?.from ?? 0]?.start);
	return (
		now.every(({ kind }) => kind === "board" || familyOf(kind) === "work") &&
		/\b(?:on|in|at|under|within)(?: (?:the|our|my))?\W*$/i.test(before)
	);
};

const picks = /^\W*(?:(?:and|but|or|so)\b[\s,]*)*(?:just|only|any|which|how many)\b|\bones?\b/i;

/** "And on LPB?", "just the treasurer's": of what was told. */
export const isNarrower = (clause: Clause, cover: Cover, now: readonly Subject[]): boolean =>
	isWithin(clause, cover, now) || picks.test(clause.text);
