/** Zones that are said beside a time: "2pm GMT". What the board's own clock shows then decides whether it asks. */
import { Temporal } from "temporal-polyfill";
import { wordDay } from "../../../domain/dates/date-words.ts";
import type { PlainDate, WallTime } from "../../../domain/dates/plain-date.ts";
import type { Choices } from "../finding.ts";

/** Minutes ahead of universal time. Names that mean two zones ("IST", "CST") are not here: they are not read. */
const offsets: Readonly<Record<string, number>> = {
	gmt: 0,
	utc: 0,
	bst: 60,
	cet: 60,
	cest: 120,
	eet: 120,
	eest: 180,
	edt: -240,
	est: -300,
	pdt: -420,
	pst: -480,
	aest: 600,
	aedt: 660,
	nzst: 720,
	nzdt: 780,
};

/** Where a name is said the year round: "2pm CET", said of July, is Paris's time to most. */
const regions: Readonly<Record<string, string>> = {
	cet: "Europe/Paris",
	cest: "Europe/Paris",
	eet: "Europe/Athens",
	eest: "Europe/Athens",
	edt: "America/New_York",
	est: "America/New_York",
	pdt: "America/Los_Angeles",
	pst: "America/Los_Angeles",
	aest: "Australia/Sydney",
	aedt: "Australia/Sydney",
	nzst: "Pacific/Auckland",
	nzdt: "Pacific/Auckland",
};

/** "UK time", "Eastern time": what regions call their own clock. */
const called: Readonly<Record<string, string>> = {
	...{ uk: "Europe/London", "united kingdom": "Europe/London", british: "Europe/London" },
	...{ english: "Europe/London", scottish: "Europe/London", welsh: "Europe/London" },
	...{ irish: "Europe/Dublin", french: "Europe/Paris", german: "Europe/Berlin" },
	...{ "central european": "Europe/Paris", eastern: "America/New_York" },
	...{ "us eastern": "America/New_York", "us pacific": "America/Los_Angeles" },
	...{ pacific: "America/Los_Angeles", mountain: "America/Denver", indian: "Asia/Kolkata" },
};

const own = /^(?:local|our|board|the board's|our own) time$/;

/** Zones by the names of their cities. */
const cities: ReadonlyMap<string, string> = new Map(
	Intl.supportedValuesOf("timeZone")
		.filter((id) => id.includes("/"))
		.map((id) => [id.split("/").at(-1)?.replaceAll("_", " ").toLowerCase() ?? "", id]),
);

const placed =
	/ ?,? ?\(?(?<zone>(?<name>(?:[a-z'-]+ ){1,3})time|(?<id>[a-z]+\/[a-z_]+))\)?(?![\w'])/y;

/** "London time", "local time", "Europe/London" */
const placedZone = (text: string, place: number) => {
	placed.lastIndex = place;
	const found = placed.exec(text);
	const { zone = "", name = "", id = "" } = found?.groups ?? {};
	if (!found || !(own.test(zone) || zoneNamed(name.trim() || id))) return undefined;
	return { zone, end: place + found[0].length };
};

const zoneNamed = (name: string): string | undefined =>
	called[name] ?? cities.get(name.split("/").at(-1)?.replaceAll("_", " ") ?? "");

/** The region whose clock is meant; none where it is the board's own, or an offset. */
const regionOf = (said: string): string | undefined =>
	own.test(said) ? undefined : (regions[said] ?? zoneNamed(said.replace(/ time$/, "")));

/** Does the board's clock show that zone, whatever the season? */
export const isOwnClock = (said: string, zone: string): boolean =>
	own.test(said) || (offsets[said] === undefined && regionOf(said) === zone);

const zoneAfter = new RegExp(` ?\\(?(?<zone>${Object.keys(offsets).join("|")})\\)?(?![\\w'])`, "y");

/** The zone that is said at this place, and where it ends. */
export const zoneAt = (
	text: string,
	place: number,
): { readonly zone: string; readonly end: number } | undefined => {
	zoneAfter.lastIndex = place;
	const found = zoneAfter.exec(text);
	const zone = found?.groups?.zone;
	return found && zone ? { zone, end: place + found[0].length } : placedZone(text, place);
};

/** A repeated hour's second passing, named by its zone, cannot be told from the first by day and time alone. */
export const isSecondPassing = ({ on, from, said }: Spoken, zone: string): boolean => {
	if (offsets[said] === undefined) return false;
	const wall = Temporal.PlainDateTime.from(`${on}T${from}`);
	const moment = wall.toZonedDateTime("UTC").subtract({ minutes: offsets[said] ?? 0 });
	const first = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
	return first.toPlainDateTime().equals(wall) && first.epochMilliseconds < moment.epochMilliseconds;
};

type Spoken = { readonly on: PlainDate; readonly from: WallTime; readonly said: string };

/** What the board's clock shows at a time that is said of one place's own clock: "9am New York time". */
export const onOwnClock = ({ on, from, said }: Spoken, zone: string): On | undefined => {
	const region = offsets[said] === undefined ? regionOf(said) : undefined;
	if (region === undefined) return undefined;
	const wall = Temporal.PlainDateTime.from(`${on}T${from}`);
	const here = wall.toZonedDateTime(region).withTimeZone(zone).toPlainDateTime();
	const time = here.toPlainTime().toString({ smallestUnit: "minute" }) as WallTime;
	return { on: here.toPlainDate().toString() as PlainDate, time };
};

type On = { readonly on: PlainDate; readonly time: WallTime };

/** The place whose clock some words are said of, where it is not the board's. */
export const zoneSaid = (text: string, zone: string): string | undefined => {
	const plain = text.toLowerCase();
	for (const { index } of plain.matchAll(/[ (,]/g)) {
		const said = placedZone(plain, index)?.zone;
		if (said && !isOwnClock(said, zone)) return wordZone(said);
	}
	return undefined;
};

/** Which time is meant, where the board's clock shows another zone then; undefined where all are one. */
export const whichClock = ({ on, from, said }: Spoken, zone: string): Choices | undefined => {
	const wall = Temporal.PlainDateTime.from(`${on}T${from}`);
	if (isOwnClock(said, zone)) return undefined;
	const region = regionOf(said);
	const moments = [
		...(offsets[said] === undefined
			? []
			: [wall.toZonedDateTime("UTC").subtract({ minutes: offsets[said] })]),
		...(region === undefined ? [] : [wall.toZonedDateTime(region)]),
	];
	const here = moments.map((moment) => moment.withTimeZone(zone).toPlainDateTime());
	const [other] = here.filter((each) => !each.equals(wall));
	if (!other) return undefined;
	const meant = [...new Map([wall, ...here].map((each) => [each.toString(), each])).values()];
	return {
		is: "choices",
		question: `${from} ${offsets[said] === undefined ? wordZone(said) : said.toUpperCase()} is ${worded(other)} where the board meets. Which is meant?`,
		choices: meant.map((each) => ({ label: worded(each), words: worded(each, " ") })),
	};
};

const wordZone = (said: string): string =>
	said.replace(/(?:^|[ /])\p{L}/gu, (letter) => letter.toUpperCase()).replace(/ Time$/, " time");

const worded = (at: Temporal.PlainDateTime, join = ", "): string =>
	`${wordDay(at.toPlainDate().toString() as PlainDate)}${join}${at.toPlainTime().toString({ smallestUnit: "minute" })}`;
