// Moments and wall-clock times, shown and read in the viewer's own time zone.

export type WallTime = { readonly date: string; readonly time: string };

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

function partsIn(zone: string, at: number): Record<string, string> {
	const format = new Intl.DateTimeFormat("en-GB", {
		timeZone: zone,
		year: "numeric",
		month: "2-digit",
		day: "2-digit",
		hour: "2-digit",
		minute: "2-digit",
		second: "2-digit",
		hourCycle: "h23",
	});
	return Object.fromEntries(format.formatToParts(new Date(at)).map((p) => [p.type, p.value]));
}

export function wallTime(at: number, zone: string): WallTime {
	const p = partsIn(zone, at);
	return {
		date: `${p.year?.padStart(4, "0")}-${p.month}-${p.day}`,
		time: `${p.hour}:${p.minute}`,
	};
}

function offsetAt(at: number, zone: string): number {
	const p = partsIn(zone, at);
	const asUtc = Date.UTC(
		Number(p.year),
		Number(p.month) - 1,
		Number(p.day),
		Number(p.hour),
		Number(p.minute),
		Number(p.second),
	);
	return asUtc - Math.floor(at / 1000) * 1000;
}

/** The moment of a wall-clock time in a zone; a time inside the spring gap moves forward. */
export function momentOf(wall: WallTime, zone: string): number {
	const naive = Date.parse(`${wall.date}T${wall.time}:00Z`);
	const first = naive - offsetAt(naive, zone);
	const second = naive - offsetAt(first, zone);
	return wallTime(second, zone).time === wall.time ? second : first;
}

function plainDate(date: string): Date {
	return new Date(`${date}T12:00:00Z`);
}

export function addDays(date: string, days: number): string {
	return new Date(plainDate(date).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

export function weekdayOf(date: string): string {
	return WEEKDAYS[plainDate(date).getUTCDay()] ?? "";
}

/** Monday at 09:00, always later than `now`. */
export function nextMondayAtNine(now: number, zone: string): number {
	const today = wallTime(now, zone).date;
	const days = (8 - plainDate(today).getUTCDay()) % 7 || 7;
	const thisMorning = momentOf({ date: today, time: "09:00" }, zone);
	if (days === 7 && thisMorning > now) return thisMorning;
	return momentOf({ date: addDays(today, days), time: "09:00" }, zone);
}

/** "Thu 29 Jan 2009" */
export function shortDate(date: string): string {
	const month = plainDate(date).toLocaleDateString("en-GB", { month: "short", timeZone: "UTC" });
	return `${weekdayOf(date)} ${Number(date.slice(8))} ${month.slice(0, 3)} ${Number(date.slice(0, 4))}`;
}

/** "Thu 29 January 2009": a date never stands without its weekday. */
export function longDate(date: string): string {
	const month = plainDate(date).toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" });
	return `${weekdayOf(date)} ${Number(date.slice(8))} ${month} ${Number(date.slice(0, 4))}`;
}

export function dayLabel(date: string, today: string): string {
	if (date === today) return `Today, ${longDate(date)}`;
	if (date === addDays(today, -1)) return `Yesterday, ${longDate(date)}`;
	return longDate(date);
}

/** "Europe/London" is "London time" to the reader. */
export function zoneName(zone: string): string {
	const city = zone.split("/").pop() ?? zone;
	return zone === "UTC" ? "UTC" : `${city.replaceAll("_", " ")} time`;
}

export function momentOfTs(ts: string): number {
	return Math.round(Number(ts) * 1000);
}
