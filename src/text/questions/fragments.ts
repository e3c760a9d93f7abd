/** Questions of a few words that leave out what they are asked of, and those that only look so. */
import { type Cover, tagsOf } from "./cover.ts";
import type { Clause } from "./pieces.ts";

export const isNamed = (cover: Cover): boolean =>
	cover.pieces.some((piece) => piece.is === "name" || piece.is === "lost");

export const isDated = ({ pieces }: Cover): boolean => pieces.some(({ is }) => is === "period");

/** "What's blocked and why", "who is late": "what" and "who" are the things asked for, and leave nothing out. */
export const asksForWhich = ({ text }: Clause): boolean =>
	/^\W*(?:what|which|who)(?:[’']?s| is| are)? (?:(?:still|now|currently) )?(?:blocked|stuck|late|overdue|outstanding|due|open|red|amber|green)\b/i.test(
		text,
	);

/** "Any papers due", "which meetings have minutes": of all there are, and of no one thing; "which boards?" alone leaves out whose. */
export const asksForSome = ({ text, keys }: Clause): boolean =>
	keys.length > 2 &&
	/^\W*(?:(?:and|so|ok|but)\b[\s,]*)*(?:any|what|which|how many|all(?: the)?) (?:papers|meetings|boards|actions|milestones|items|decisions|deadlines)\b/i.test(
		text,
	);

/** "The next deadline" is the soonest of several. */
const asksForSoonest = (cover: Cover): boolean =>
	cover.pattern.ask === "facts" && tagsOf(cover).includes("next");

/** "When do the governors get our minutes" is asked of ours, and not of what the governors have. */
export const isOursBeside = ({ text }: Clause, cover: Cover): boolean =>
	isNamed(cover) &&
	/^(?:records|papers|decisions)$/.test(cover.pattern.ask) &&
	/\b(?:our|my) (?:minutes|papers?|decisions?|agendas?|report)\b/i.test(text);

/** A few words that cannot be asked of nothing, in a thread about one thing: "where?", "and the chair?" */
export const isFragment = (clause: Clause, cover: Cover): boolean =>
	!asksForWhich(clause) &&
	!asksForSome(clause) &&
	!asksForSoonest(cover) &&
	// One thing has its status whenever it is asked; "what's happening this week" asks of the week.
	!(cover.pattern.ask === "facts" && isDated(cover)) &&
	(cover.pattern.must !== undefined || cover.pattern.ask === "vacancies") &&
	clause.keys.filter((key) => key !== "and").length <= 4 &&
	// "Which boards are there" asks for all of them.
	(cover.pattern.ask === "vacancies" || !/\b(are|is|were|was) there\b/i.test(clause.text)) &&
	// "And who on" leaves out what it is on, where "who is on" is said of a board.
	!/^\W*(and |n )?who on\W*$/i.test(clause.text) &&
	tagsOf(cover).some((tag) => tag !== "next" && cover.pattern.needs.flat().includes(tag));
