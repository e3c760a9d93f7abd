/** What "and in COG?" puts in the place of what the question before it was asked of. */
import type { Question, Subject } from "../../domain/question.ts";
import type { Cover } from "./cover.ts";
import { familyOf } from "./meaning.ts";
import type { Clause } from "./pieces.ts";

const inPlaceOf = (before: readonly Subject[], now: readonly Subject[]): readonly Subject[] => {
	const replaced = new Set(now.map(({ kind }) => familyOf(kind)));
	// One board's meeting is no other board's.
	const isKept = ({ kind }: Subject) =>
		!replaced.has(familyOf(kind)) && !(kind === "meeting" && replaced.has("board"));
	return [...before.filter(isKept), ...now];
};

/** Another person, asked of the same meeting; another body, of the same thing. */
export const inPlaceOfAmong = (
	{ ask, among }: Question,
	now: readonly Subject[],
): Question["among"] => {
	const isOther = now.every(({ kind }) => familyOf(kind) === "owner");
	const isKept = ask === "records" || ask === "facts" || ask === "coverage";
	return now.length === 0 || (isKept && isOther) ? among : undefined;
};

/** "And the pilot board's?", after what a board's meeting gave: what another board's gave. */
export const givenAtInstead = (
	{ subjects, raisedAt }: Question,
	now: readonly Subject[],
): Pick<Question, "subjects" | "raisedAt"> => {
	const boards = raisedAt ? now.filter(({ kind }) => kind === "board") : [];
	const others = now.filter((each) => !boards.includes(each));
	return {
		subjects: inPlaceOf(subjects, others),
		raisedAt: raisedAt && boards.length > 0 ? { ...raisedAt, of: boards } : raisedAt,
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
