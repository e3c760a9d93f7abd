/** Reads calendar files back with two independent parsers: ical.js, and Debian's python3-icalendar where it is. */
import { execFileSync, spawnSync } from "node:child_process";
import ICAL from "ical.js";

/** One event as a calendar holds it; times are instants, days are days. */
export type Read = {
	readonly uid: string;
	readonly sequence: number;
	readonly stamp: string;
	readonly start: string;
	readonly end: string;
	readonly summary: string;
	readonly location: string;
	readonly description: string;
	readonly status: string;
	readonly transp: string;
};

const timeText = (time: ICAL.Time): string =>
	time.isDate
		? time.toString()
		: new Date(time.toUnixTime() * 1_000).toISOString().replace(".000", "");

/** With the zones of the file itself, and none that the machine knows. */
export const readWithIcalJs = (text: string): readonly Read[] => {
	const calendar = new ICAL.Component(ICAL.parse(text) as never);
	ICAL.TimezoneService.reset();
	for (const zone of calendar.getAllSubcomponents("vtimezone"))
		ICAL.TimezoneService.register(new ICAL.Timezone(zone));
	return calendar.getAllSubcomponents("vevent").map((component) => {
		const value = (name: string) => String(component.getFirstPropertyValue(name) ?? "");
		const time = (name: string) => timeText(component.getFirstPropertyValue(name) as ICAL.Time);
		return {
			uid: value("uid"),
			sequence: Number(value("sequence")),
			stamp: time("dtstamp"),
			start: time("dtstart"),
			end: time("dtend"),
			summary: value("summary"),
			location: value("location"),
			description: value("description"),
			status: value("status"),
			transp: value("transp"),
		};
	});
};

const python = "/usr/bin/python3";

export const hasPython = (): boolean =>
	spawnSync(python, ["-c", "import icalendar"], { stdio: "ignore" }).status === 0;

const script = `
import sys, json, datetime, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
utc = datetime.timezone.utc
zones = {str(z.get("TZID")): z.to_tz(lookup_tzid=False) if LOOKUP else z.to_tz() for z in calendar.walk("VTIMEZONE")}
def text(prop):
    value = prop.dt
    if isinstance(value, datetime.datetime):
        tzid = prop.params.get("TZID")
        if tzid and tzid in zones:
            value = value.replace(tzinfo=None)
            zone = zones[tzid]
            value = zone.localize(value) if hasattr(zone, "localize") else value.replace(tzinfo=zone)
        return value.astimezone(utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat()
out = []
for e in calendar.walk("VEVENT"):
    out.append(dict(uid=str(e["UID"]), sequence=int(e["SEQUENCE"]), stamp=text(e["DTSTAMP"]), start=text(e["DTSTART"]),
        end=text(e["DTEND"]), summary=str(e["SUMMARY"]), location=str(e.get("LOCATION", "")),
        description=str(e["DESCRIPTION"]), status=str(e["STATUS"]), transp=str(e["TRANSP"])))
print(json.dumps(out))
`;

export const readWithPython = (text: string): readonly Read[] => {
	const probe =
		"import icalendar, inspect; print('lookup_tzid' in inspect.signature(icalendar.Timezone.to_tz).parameters)";
	const lookup = execFileSync(python, ["-c", probe], { encoding: "utf8" }).trim();
	const said = execFileSync(python, ["-c", script.replace("LOOKUP", lookup)], {
		input: text,
		encoding: "utf8",
		maxBuffer: 64_000_000,
	});
	return JSON.parse(said) as readonly Read[];
};
