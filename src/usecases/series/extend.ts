/** Carries every running series forward, so that its diary always reaches a year ahead. */

import type { Board } from "../../domain/boards/board.ts";
import { calendarFor } from "../../domain/dates/working-days.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Series, unbooked } from "../../domain/series/series.ts";
import { startForming } from "../board/start-forming.ts";
import type { Store } from "../ports.ts";
import { type Booking, bookAhead } from "./book.ts";

const isRunning = (series: Series, board: Board | undefined): boolean =>
	series.state.is === "running" && board !== undefined && board.state.is !== "ended";

const inSeries = (meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> => {
	const found = new Map<string, Meeting[]>();
	for (const meeting of meetings)
		if (meeting.seriesId)
			found.set(meeting.seriesId, [...(found.get(meeting.seriesId) ?? []), meeting]);
	return found;
};

export const extendSeries = async (store: Store, booking: Booking): Promise<void> => {
	const audience = { kind: "operator" } as const;
	const register = store.as(audience);
	const boards = await register.boards();
	const bySeries = inSeries(await register.meetings());
	for (const series of await register.series()) {
		const own = bySeries.get(series.id) ?? [];
		const board = boards.find(({ id }) => id === series.boardId);
		const calendar = calendarFor(board, booking.calendar);
		const ahead = { ...booking, calendar };
		if (!isRunning(series, board) || unbooked(series, own, ahead).length === 0) continue;
		const elsewhere = own.filter(({ boardId }) => boardId !== series.boardId);
		const author = { name: "Convenor", through: "meeting series" };
		const by = { audience, author, now: booking.now, isByItself: true };
		await store.change(by, async (inside) => {
			const current = (await inside.series()).find(({ id }) => id === series.id);
			if (!current) return;
			await bookAhead(current, inside, { ...ahead, elsewhere });
			await startForming(inside, ({ id }) => id === current.boardId);
		});
	}
};
