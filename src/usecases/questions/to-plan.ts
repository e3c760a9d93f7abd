/** "Are we on track for April", "is the plan on track": whether anything that is planned for that time is late, in doubt or moved out of it. */

import { type HonestDate, mayFallWithin } from "../../domain/dates/honest-date.ts";
import { blockedOf } from "../../domain/items/action.ts";
import type { Fact } from "../../domain/questions/answer.ts";
import type { Span } from "../../domain/questions/question.ts";
import type { Answering } from "./answering.ts";
import { plannedFor, slippedBy } from "./lateness.ts";
import { type Duty, dueOf, isDone, isLate } from "./lines.ts";
import { windowOf } from "./meeting-times.ts";
import { inScope } from "./which-items.ts";

/** A window that only overlaps the time counts as well: what is in doubt there may fall then. */
const falls = (date: HonestDate | undefined, span: Span | undefined): boolean =>
	span === undefined || (date !== undefined && mayFallWithin(date, windowOf(span)));

const isMoved = (item: Duty, span: Span | undefined, answering: Answering): boolean =>
	slippedBy(item, answering) > 0 &&
	(span === undefined || (falls(plannedFor(item, answering), span) && !falls(dueOf(item), span)));

const doubtOf = (item: Duty, span: Span | undefined, answering: Answering): string | undefined => {
	if (isLate(item, answering)) return "overdue";
	const rag = item.kind === "milestone" ? item.report?.rag : undefined;
	const isInDoubt = falls(dueOf(item), span) && rag !== undefined && rag !== "green";
	const doubts = [
		...(falls(dueOf(item), span) && item.kind === "action" && blockedOf(item) ? ["blocked"] : []),
		...(isInDoubt ? [rag] : []),
		...(isMoved(item, span, answering) ? ["moved to a later date"] : []),
	];
	return doubts.length > 0 ? doubts.join(" and ") : undefined;
};

const mostNamed = 8;

/** Said before what is due then, or what is late or in doubt at all, is listed. */
export const toPlanFact = (span: Span | undefined, answering: Answering): Fact => {
	const open = inScope(answering).filter((item) => !isDone(item));
	const isMeant = (item: Duty) =>
		falls(dueOf(item), span) || falls(plannedFor(item, answering), span);
	const meant = open.filter(isMeant);
	const doubts = meant.flatMap((item) => {
		const doubt = doubtOf(item, span, answering);
		return doubt ? [`${answering.lookups.reference(item)} ${doubt}`] : [];
	});
	if (meant.length === 0)
		return { is: "none", says: `Nothing that is open is planned${span ? ` ${span.words}` : ""}` };
	if (doubts.length === 0)
		return {
			is: "none",
			says: `Yes, as far as is recorded: nothing ${span ? "planned for then" : "that is open"} is overdue, blocked, red or amber, or moved to a later date`,
		};
	const more = doubts.length > mostNamed ? ` and ${doubts.length - mostNamed} more` : "";
	return {
		is: "none",
		says: `Not wholly: ${doubts.slice(0, mostNamed).join(", ")}${more}`,
	};
};
