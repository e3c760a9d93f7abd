/** The meetings that somebody takes into a calendar of their own as a file: one, or all of its series. */

import { isDated } from "../../domain/dates/honest-date.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { referenceText } from "../../domain/register.ts";
import type { Scope } from "../../domain/series/change.ts";
import { type Gathered, gathered } from "../calendar/gather.ts";
import { type Done, done } from "../change-item.ts";
import type { Request } from "../request.ts";
import { seriesHalf } from "./joint.ts";

export type ForCalendar = { readonly item: Meeting; readonly scope?: Scope | undefined };

const isShown = ({ time }: Meeting): boolean => time.is === "fixed" || isDated(time.when);

const wanted = ({ item, scope = "this" }: ForCalendar, own: readonly Meeting[]) =>
	own.filter(({ originalOn }) => scope === "all" || (originalOn ?? "") >= (item.originalOn ?? ""));

export const calendarOfMeeting = async (
	asked: ForCalendar,
	{ register }: Request,
): Promise<Done<Gathered> | Refused> => {
	const { scope = "this" } = asked;
	const { item } = scope === "this" ? asked : await seriesHalf(asked.item, { register });
	const board = (await register.boards()).find(({ id }) => id === item.boardId);
	if (!board) return refuse({ why: "not-found", looked: "that" });
	const all = await register.meetings({ boardIds: [board.id] });
	const own = all.filter(({ seriesId }) => seriesId !== undefined && seriesId === item.seriesId);
	const meetings = scope === "this" || own.length === 0 ? [item] : wanted({ item, scope }, own);
	if (!meetings.some(isShown))
		return refuse({
			why: "nothing-to-change",
			what: `${referenceText(item, board)} has no day yet, so there is nothing to put in a calendar`,
		});
	return done(await gathered({ name: board.name, meetings, dues: [] }, register), board);
};
