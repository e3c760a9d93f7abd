/** Carries every running series forward, so that its diary always reaches a year ahead. */
import type { Board } from "../../domain/board.ts";
import { type Series, unbooked } from "../../domain/series.ts";
import type { Store } from "../ports.ts";
import { type Booking, bookAhead } from "./book.ts";

const isRunning = (series: Series, boards: readonly Board[]): boolean =>
	series.state.is === "running" &&
	boards.some(({ id, state }) => id === series.boardId && state.is !== "ended");

export const extendSeries = async (store: Store, booking: Booking): Promise<void> => {
	const audience = { kind: "operator" } as const;
	const register = store.as(audience);
	const boards = await register.boards();
	for (const series of await register.series()) {
		if (!isRunning(series, boards)) continue;
		const all = await register.meetings({ boardIds: [series.boardId] });
		const own = all.filter(({ seriesId }) => seriesId === series.id);
		if (unbooked(series, own, booking).length === 0) continue;
		const author = { name: "Convenor", through: "meeting series" };
		await store.change({ audience, author, now: booking.now }, async (inside) => {
			const current = (await inside.series()).find(({ id }) => id === series.id);
			if (current) await bookAhead(current, inside, booking);
		});
	}
};
