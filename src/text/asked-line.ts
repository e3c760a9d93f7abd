/** What every command that reads JSON lines needs: the line as a value, and whether a zone is one. */
import { Temporal } from "temporal-polyfill";

/** Undefined when the line is not JSON. */
export const parsed = (line: string): unknown => {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
};

/** An IANA zone that this machine knows. */
export const isZone = (zone: string): boolean => {
	try {
		return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId !== "";
	} catch {
		return false;
	}
};
