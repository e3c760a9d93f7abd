/** Carries every running series forward, so that its diary always reaches a year ahead. */
import type { Board } from "../../domain/boards/board.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { type Series, unbooked } from "../../domain/series/series.ts";
import { startForming } from "../board/start-forming.ts";
import type { Store } from "../ports.ts";
import { type Booking, bookAhead } from "./book.ts";

const isRunning = (series: Series, boards: readonly Board[]): boolean =>
	series.state.is === "running" &&
	boards.some(({ id, state }) => id === series.boardId && state.is !== "ended");

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
		if (!isRunning(series, boards) || unbooked(series, own, booking).length === 0) continue;
		const elsewhere = own.filter(({ boardId }) => boardId !== series.boardId);
		const author = { name: "Convenor", through: "meeting series" };
		const by = { audience, author, now: booking.now, isByItself: true };
		await store.change(by, async (inside) => {
			const current = (await inside.series()).find(({ id }) => id === series.id);
			if (!current) return;
			await bookAhead(current, inside, { ...booking, elsewhere });
			await startForming(inside, ({ id }) => id === current.boardId);
		});
	}
};
