// Slack's <!date^epoch^format^link|fallback> token, worded in the reader's zone.
import { addDays, longDate, wallTime, weekdayOf } from "./zone.ts";

type Clock = { readonly now: number; readonly zone: string };

function monthDay(date: string, style: "long" | "short"): string {
	const month = new Date(`${date}T12:00:00Z`).toLocaleDateString("en-GB", {
		month: style,
		timeZone: "UTC",
	});
	return `${Number(date.slice(8))} ${month} ${Number(date.slice(0, 4))}`;
}

function pretty(plain: string, date: string, today: string): string {
	if (date === today) return "today";
	if (date === addDays(today, -1)) return "yesterday";
	if (date === addDays(today, 1)) return "tomorrow";
	return plain;
}

/** The words for one date token; the fallback when the moment or the format cannot be read. */
export function dateWords(token: string, fallback: string, clock: Clock): string {
	const [epoch = "", format = ""] = token.split("^");
	const at = Number(epoch) * 1000;
	if (!/^\d+$/.test(epoch) || !Number.isSafeInteger(at) || !format) return fallback || token;
	const { date, time } = wallTime(at, clock.zone);
	const today = wallTime(clock.now, clock.zone).date;
	const seconds = String(Math.floor(at / 1000) % 60).padStart(2, "0");
	const long = longDate(date);
	const short = `${weekdayOf(date)} ${monthDay(date, "short")}`;
	const words: Record<string, string> = {
		date: monthDay(date, "long"),
		date_long: long,
		date_short: short,
		date_num: date,
		date_pretty: pretty(monthDay(date, "long"), date, today),
		date_long_pretty: pretty(long, date, today),
		date_short_pretty: pretty(short, date, today),
		day_divider_pretty: pretty(long, date, today),
		time,
		time_secs: `${time}:${seconds}`,
		ago: long,
	};
	const known = /\{(\w+)\}/g;
	return [...format.matchAll(known)].every(([, name = ""]) => name in words)
		? format.replace(known, (_, name: string) => words[name] ?? "")
		: fallback || format;
}
