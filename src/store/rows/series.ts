/** Meeting series as columns, and back. */
import type { Series } from "../../domain/series/series.ts";
import type { Prisma } from "../generated/sqlite/client.ts";
import { present, type Row, sourceColumns, sourceIn, storedColumns } from "./parts.ts";

export const seriesColumns = (series: Series): Prisma.SeriesCreateManyInput => {
	const { recurrence, state } = series;
	return {
		...storedColumns(series),
		boardId: series.boardId,
		title: series.title ?? null,
		rrule: recurrence.rrule,
		first: recurrence.first,
		until: recurrence.until ?? null,
		count: recurrence.count ?? null,
		except: recurrence.except.join(" "),
		holidays: recurrence.holidays,
		wallTime: recurrence.from,
		minutes: recurrence.minutes,
		zone: recurrence.zone,
		place: series.place ?? null,
		state: state.is,
		endedOn: state.is === "ended" ? state.on : null,
		endedReason: state.is === "ended" ? (state.reason ?? null) : null,
		...sourceColumns(series.source),
	};
};

export const seriesIn = (row: Row): Row =>
	present({
		...row,
		kind: "series",
		recurrence: present({
			rrule: row.rrule,
			first: row.first,
			until: row.until,
			count: row.count,
			except: String(row.except).split(" ").filter(Boolean),
			holidays: row.holidays,
			from: row.wallTime,
			minutes: row.minutes,
			zone: row.zone,
		}),
		state: present({ is: row.state, on: row.endedOn, reason: row.endedReason }),
		source: sourceIn(row),
	});
