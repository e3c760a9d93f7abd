/** "What else does the owner of SPB-2 own": asked of whoever owns it, by name. */
import { itemAmong } from "../../domain/boards/board-contents.ts";
import type { WithNames } from "./with-names.ts";

const owner =
	/\b(?:the (?:owner|person responsible|one responsible) (?:of|for)|whoever (?:owns|has)|the person (?:who|that) owns|the one (?:who|that) owns) (?:the )?(.+?)(?:['’]s)?(?=\s+(?:own|owns|have|has|got|sit|sits|chair|chairs|do|does|on|from|doing|late|overdue|due|with)\b)/i;
/** Who it is is all that is asked. */
const asksWho = /^\W*(?:(?:and|so|ok)\b\W*)*who(?:['’]?s| is| are) the (?:owner|person|one)\b/i;

export const ofOwnersDescribed: WithNames = (words, reading, around) => {
	if (asksWho.test(words)) return undefined;
	const [said, what] = owner.exec(words) ?? [];
	if (said === undefined) return undefined;
	const whose = around.read(`who owns ${what}`);
	const [only, ...others] =
		whose.is === "question" && whose.question.ask === "facts" ? whose.question.subjects : [];
	if (!only || others.length > 0) return undefined;
	const { holdings, people, organisations } = around.circumstances.world;
	const item = itemAmong(holdings, only.id);
	const id = item && "owner" in item ? item.owner?.id : undefined;
	const name = [...people, ...organisations].find((each) => each.id === id)?.name;
	if (name === undefined) return undefined;
	const again = around.read(words.replace(said, name));
	const isMeant =
		again.is === "question" && again.question.subjects.some((subject) => subject.id === id);
	if (!isMeant) return reading.is === "question" ? { is: "unread", words: [said] } : undefined;
	// "What else": the thing that was named is left out.
	if (again.question.ask !== "items" || !/\belse\b/i.test(words)) return again;
	const left = { subjects: [only], kinds: [], rags: [], mine: false };
	const without = [...(again.question.without ?? []), left];
	return { is: "question", question: { ...again.question, without } };
};
