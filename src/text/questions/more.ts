/** "More", "the rest", "page 2", or a button's "Show page 2 of list 1x2y3z": the list before, read on; "back": a page before. */
import { latestList } from "../../domain/questions/list-memory.ts";
import type { ThreadContext } from "../../domain/questions/question.ts";

const named = /^\W*show page (\d{1,4}) of list ([a-z0-9]{1,8})\W*$/i;
const numbered =
	/^\W*(?:(?:and|ok|please|can i|could i|let me)\b ?)*(?:(?:show|give|see|open|go to)(?: me| us)? )?(?:the )?(?:page (\d{1,4}|two|three|four|five)|(second|third|fourth|fifth) page|(\d{1,4})(?:nd|rd|th) page)(?: of (?:it|them|that|those|the list))?(?: please| pls)?\W*$/i;
const places = ["", "", "two second", "three third", "four fourth", "five fifth"];
const said =
	/^\W*(?:and |ok |please |can i |could i |let me )*(?:(?:show|give|list|see|tell)(?: me| us)? )?(?:the )?(?:more|next (?:page|ones|lot|few)|rest|remaining ones|others|(?:what|anything) else|more of them|rest of them)(?: of them| please| pls)?\W*$/i;

/** Of a list that was told just now; after anything else these words are about something else. */
const back =
	/^\W*(?:(?:and|ok|please|now)\b[\s,]*)*(?:(?:can (?:you|i|we)|let me) )?(?:(?:go|page|flip|turn) )?(?:back(?: (?:a|one) page| to the (?:previous|last) page| please)?|(?:show |see |open |to )?(?:me )?(?:the )?(?:previous|prev|prior) page)(?: please| pls| again)?\W*$/i;
const first =
	/^\W*(?:(?:and|ok|please|now)\b[\s,]*)*(?:(?:can (?:you|i|we)|let me) )?(?:(?:go|show|see|open) )?(?:me )?(?:back )?(?:to )?(?:the )?(?:first page|(?:start|top|beginning)(?: of (?:the|that) list)?)(?: please| pls| again)?\W*$/i;

export type More = { readonly is: "more"; readonly mark?: string; readonly page?: number };

const backIn = (text: string, thread: ThreadContext): More | undefined => {
	const list = latestList(thread);
	if (!list) return undefined;
	if (first.test(text)) return { is: "more", page: 1 };
	return back.test(text) ? { is: "more", page: Math.max(1, list.pages.length - 1) } : undefined;
};

export const moreIn = (text: string, thread: ThreadContext): More | undefined => {
	if (!thread.lists) return undefined;
	const [, page, mark] = named.exec(text) ?? [];
	if (page !== undefined && mark !== undefined)
		return { is: "more", mark: mark.toLowerCase(), page: Number(page) };
	const at = numbered.exec(text)?.slice(1).find(Boolean)?.toLowerCase();
	if (at !== undefined) {
		const written = places.findIndex((words) => words.split(" ").includes(at));
		return { is: "more", page: written > 0 ? written : Number(at) };
	}
	return said.test(text) ? { is: "more" } : backIn(text, thread);
};
