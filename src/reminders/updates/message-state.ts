/** What each reminder of a message says by now: as it was said, put off, replaced by a newer one, or at its end. */
import { type Audience, maySee } from "../../domain/audience/audience.ts";
import { wordDay } from "../../domain/dates/date-words.ts";
import { addDays, dayIn, type PlainDate } from "../../domain/dates/plain-date.ts";
import type { Desk, Present } from "../deliver/delivery-context.ts";
import type { Occurrence } from "../ledger/ledger.ts";
import { hasEnded } from "../ledger/standing-messages.ts";
import { dayOf } from "../plan/planned-reminder.ts";
import { isNews, isTold, matterOf } from "../plan/rule.ts";
import { snoozesIn } from "../plan/snoozes.ts";
import { becameNow } from "./current-resolution.ts";
import { type Live, wordSaidAgain } from "./live-cards.ts";
import { homeOf } from "./stale-buttons.ts";
import { newsStanding } from "./standing-news.ts";

export type At = { readonly desk: Desk; readonly present: Present };
type Read = At & { readonly audience: Audience };

export type Told = Live & { readonly ends?: "for good" | "for now" | undefined };

export const tellAll = async (rows: readonly Occurrence[], at: Read): Promise<readonly Told[]> => {
	const told: Told[] = [];
	for (const row of rows) {
		const board = at.present.boards.get(row.boardId);
		const subject = await at.present.subject(row.itemKind, row.itemId);
		if (board === undefined || subject === undefined) continue;
		const standing = await standingNow({ row, subject, board }, at);
		told.push({ row, subject, board: homeOf({ subject, board }, at.present), ...standing });
	}
	return told;
};

/** It may be another board's by now: then that one is asked too. */
export const mayBeShown = async (
	{ boardId, itemKind, itemId }: Occurrence,
	audience: Audience,
	present: Present,
): Promise<boolean> => {
	const subject = await present.subject(itemKind, itemId);
	const boardIds = [boardId, ...(subject && "boardId" in subject ? [subject.boardId] : [])];
	return boardIds.every((id) => {
		const board = present.boards.get(id);
		return board !== undefined && maySee(board, audience);
	});
};

/** What it says by now, where it no longer stands as it was said. */
const standingNow = async (
	live: Live,
	{ desk, present, audience }: Read,
): Promise<Pick<Told, "became" | "announced" | "ends">> => {
	const { row, board } = live;
	if (row.rule === "week") return weekStanding(row, dayIn(board.zone, desk.clock.now()));
	const { became: ended } = row;
	if (ended !== undefined && hasEnded(row)) return { became: ended, ends: "for good" };
	const rows = await desk.ledger.ofItem(row.itemId);
	if (isNews(row.rule)) return newsStanding(live, { rows, present, audience });
	const { planning, ledger } = desk;
	const now = desk.clock.now();
	const became = await becameNow(live, { present, audience, planning, ledger, now });
	if (became !== undefined) return { became, ends: "for good" };
	const newer = rows.filter((other) => isNewer(other, row)).at(-1);
	if (newer)
		return {
			became: wordSaidAgain(dayOf(newer.localAt)),
			ends: "for good",
		};
	const snooze = snoozesIn(rows).find(({ destination }) => destination === row.destination);
	return snooze ? { became: putOffWords(snooze), ends: "for now" } : {};
};

/** Beside what is still to be done, the week goes on being told for as long as it lasts. */
const weekStanding = ({ localAt }: Occurrence, today: PlainDate): Pick<Told, "became" | "ends"> => {
	const day = dayOf(localAt);
	if (today <= addDays(day, 6)) return {};
	return { became: `The week from ${wordDay(day)} is over`, ends: "for good" };
};

/** "Put off until Mon 9 March 2009, 09:00, by Maya Patel" */
const putOffWords = ({ localAt, cause }: Occurrence): string => {
	const by = /^put off by (.+) at \S+$/.exec(cause)?.[1];
	const until = `${wordDay(dayOf(localAt))}, ${localAt.slice(11, 16)}`;
	return `Snoozed until ${until}${by ? `, by ${by}` : ""}`;
};

const isNewer = (other: Occurrence, row: Occurrence): boolean =>
	other.state === "sent" &&
	!isNews(other.rule) &&
	!isTold(other.rule) &&
	matterOf(other.rule) === matterOf(row.rule) &&
	other.destination === row.destination &&
	other.deliveryId !== row.deliveryId &&
	(other.intendedAt ?? "") > (row.intendedAt ?? "");
