/** "Why", "by when", "who's on it", once it was asked which of a few is meant: told of each of them, where that is what the words come to. */
import type { Subject, ThreadContext } from "../../domain/questions/question.ts";
import type { Understanding } from "./understanding.ts";

/** So few words leave out what they are asked of. */
const mostWords = 6;
const opens =
	/^\W*(?:(?:and|so|but|ok|well|hm+)\b[\s,]*)*(?:(?:by|since|until|till|how) )?(?:why|when|who|whos|whose|how|hows|what|whats|is|are|was|were|has|have|had|did|does|do|much|long|late|overdue|done|red|blocked|stuck)\b/i;

/** Which of them "that" would be was asked already. */
const pointing = /\b(?:that|this|they|them|those|these|he|she|him|her|we|you|i)\b/i;

export const isAskedOfThem = (
	text: string,
	{ told, listing }: { readonly told: readonly Subject[]; readonly listing: ThreadContext },
	{ named, read }: Pick<Understanding, "named" | "read">,
): boolean => {
	const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
	if (words.length > mostWords || !opens.test(text) || pointing.test(text)) return false;
	const names = named(text);
	if (names === "beside another" || names.length > 0) return false;
	const reading = read(text, listing);
	if (reading.is !== "question") return false;
	const { subjects, among = [], mine, ofList } = reading.question;
	const meant = [...subjects, ...among];
	const isOfThem = ({ id }: Subject) => told.some((each) => each.id === id);
	return meant.length > 0 && meant.every(isOfThem) && !mine && !ofList;
};
