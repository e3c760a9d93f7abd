/** What help and the README offer as an example is done on the demonstration, for whoever may do it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { type Served, serveWords } from "../../src/assistant/dispatch.ts";
import { press, readValue } from "../../src/assistant/press.ts";
import { offersIn } from "../../src/channels/plain-words.ts";
import { openDemonstration, type Standalone } from "../../src/cli/demonstration.ts";
import { simulatedClock } from "../../src/clock.ts";
import { readSettings } from "../../src/config.ts";
import { instant } from "../../src/domain/dates/plain-date.ts";
import type { Refusal } from "../../src/domain/refusal.ts";
import { partsWithoutSlack } from "../../src/main.ts";
import { unservedSays } from "../../src/onboarding/unknown-verb.ts";
import { openLog } from "../../src/ops/log.ts";
import { people } from "../journeys/people-by-role.ts";
import { port } from "../journeys/port-authority.ts";

let practice: Standalone | undefined;
afterEach(() => practice?.close());

const times = "/meeting poll London Prevent board Tue 3 March 10am or Wed 4 March 2pm";
const proposal = "/meeting schedule LPB jointly with MCB Tue 17 March 10am";
const item = '/meeting agenda-add LPB-M4 "Options for non-pilot boroughs", 15 minutes';
const paper = "/meeting paper-ask LPB-A1 from @guidance-lead, 5 working days before";
const minutes = "/meeting minutes-record LPB-M3 1. The options were discussed. 2. Papers go out.";
const blocked =
	"/action block MCB-7 by NCALT because their decision is awaited, review Fri 3 April";

/** What has to be there first, with the clock moved on where that takes time. */
const first: Readonly<Record<string, readonly string[]>> = {
	"board unmerge": [
		'/board merge "SO Programme board" into "Prevent pilot board", secretary: into, chair: into, channel: into, seats: both, meetings: keep, series: keep',
		"press Merge",
	],
	"meeting choose": [times],
	"meeting join": [proposal],
	"meeting turn-down": [proposal],
	"meeting settle": [times],
	"meeting agenda-change": [item],
	"meeting agenda-circulate": [item],
	"meeting paper-ask": [item],
	"meeting paper-receive": [item, paper],
	"meeting minutes": [minutes],
	"meeting minutes-circulate": [minutes],
	"meeting action": [minutes],
	"meeting amend": [minutes, "/meeting minutes-circulate LPB-M3"],
	"meeting approve": [minutes, "/meeting minutes-circulate LPB-M3", "clock 2009-03-06T10:00:00Z"],
	"action review": [blocked],
	"action unblock": [blocked],
	"guidance acknowledge": ["/guidance circulate PDT-1 to all boroughs"],
	"action reopen": ["/action close MCB-7 as it stands"],
	"board remove": ["/board appoint London Prevent board member @ctsu-lead"],
	"meeting reinstate": ["/meeting cancel LPB-M4 because the room is not available"],
	"meeting reword": ["/meeting decide LPB-M3 Option one was agreed"],
	"programme undo": ["/action close MCB-7 as it stands"],
	"action done-in": ["/action roll-out MCB-7 over all boroughs"],
	"milestone done-in": ["/milestone roll-out LPB-3 over all boroughs"],
	"programme term-remove": ["/programme term QSR means quarterly status report"],
	"programme plan-remove": ["/programme plan-add Borough support plan"],
	"programme plan-absorb": [
		"/programme plan-add Borough support plan",
		"/programme plan-add Training plan",
	],
};

/** Nothing but Slack gives these what they need. */
const inSlackAlone = new Set(
	["board link", "board unlink", "board calendar", "programme calendar"].concat(
		"programme why",
		"programme rehearse",
	),
);

const someoneElses = new Set<Refusal["why"]>(["not-yours", "not-your-stream", "no-standing"]);

const isSomeoneElses = (served: Served): boolean =>
	served.is === "message" && served.refusal !== undefined && someoneElses.has(served.refusal.why);

const outcome = (served: Served): string => {
	if (served.is === "form") return `asks for ${served.missing.join(", ")}`;
	return `${served.refusal?.why}: ${served.message.text}`;
};

const open = async (settings: Readonly<Record<string, string>> = {}) => {
	practice = await openDemonstration(readSettings(settings));
	const { store, desk, roster, now } = practice;
	const clock = simulatedClock(now);
	const parts = partsWithoutSlack({
		...{ store, desk, directory: roster, clock, log: openLog("silent") },
	});
	const people = await store.as({ kind: "operator" }).people();
	const channelId = roster.channelOf("london-prevent-board");
	let shown: Served | undefined;
	const typedBy = (slackId: string, line: string) => {
		const offers = shown?.is === "message" ? offersIn(shown.message.blocks) : [];
		const offer = offers.find(({ label }) => line === `press ${label}`);
		if (offer)
			return press(parts, { id: offer.id, value: readValue(offer.value), asker: { slackId } });
		if (line.startsWith("press ")) throw new Error(`there is nothing to ${line}`);
		const [, noun = "", text = ""] = /^\/(\S+)\s*(.*)$/s.exec(line) ?? [];
		const asker = { slackId, channelId: / here$/.test(line) ? channelId : undefined };
		return serveWords(parts, { noun, text, asker });
	};
	/** By the first for whom it is done; what is refused changes nothing. */
	const types = async (line: string): Promise<string> => {
		if (line.startsWith("clock ")) {
			clock.set(instant(line.slice(6)), false);
			return "done";
		}
		const refused: string[] = [];
		for (const { slackId } of people) {
			if (slackId === undefined) continue;
			const served = await typedBy(slackId, line);
			if (served.is === "message" && !served.refusal) {
				shown = served;
				return "done";
			}
			if (!isSomeoneElses(served)) refused.push(outcome(served));
		}
		return [...new Set(refused)].join("\n");
	};
	const account = async (handle: string) => (await roster.accountOf(handle)) ?? "";
	return { types, typedBy, account };
};

describe("every command's own example, on the demonstration", () => {
	it.each(
		commands
			.filter(({ name }) => !inSlackAlone.has(name))
			.map(({ name, example }) => [example, name]),
	)("%s", async (example, name) => {
		const { types } = await open();
		for (const line of first[name] ?? []) expect(await types(line), line).toBe("done");
		expect(await types(example)).toBe("done");
	});
});

describe("a draft of minutes that somebody would amend", () => {
	it("names the line that changes its words", async () => {
		const { types } = await open();
		await types(minutes);
		const said = await types("/meeting amend LPB-M3 paragraph 3: for March read April");
		const [line = ""] = /\/meeting minutes-record LPB-M3/.exec(said) ?? [];
		expect(await types(`${line} The options were put off`)).toBe("done");
	});
});

describe("a line that stands for a verb that there is none of", () => {
	const linesIn = (says: string) =>
		[
			...says.matchAll(
				/\/(?:board|action|milestone) \S+ (?:LPB|MCB)\S*[^.;]*?(?=[.;]|, an? | (?:makes|says|closes|ends) )/g,
			),
		].map(([line]) => line.trim());
	const says = ["board", "action", "milestone", "guidance"].map(
		(noun) => `${unservedSays(noun, "delete")}`,
	);

	it.each(says.flatMap(linesIn))("%s", async (line) => {
		const { types } = await open();
		expect(await types(line)).toBe("done");
	});
});

/** Whatever is the demonstration's alone: its boards, people, bodies, records, work streams and year. */
const demonstration =
	/\b(?:LPB|MCB|COG|PDT|NPIA|NCALT|GOL|Barnet|Camden|2009|2010)\b|\bPrevent\b|Contest|oversight board|SO Programme|leadership and delivery|all boroughs|@(?:guidance|ctsu|engagement)-lead|@partnerships/i;

const nouns = [...new Set(commands.map(({ name }) => name.split(" ")[0] ?? ""))];

describe("help in a workspace of one's own", () => {
	const programmes = {
		"with its own boards": port,
		"where nothing is set up yet": JSON.stringify({
			programme: { name: "New", zone: "Europe/London", clock: "2026-11-12T10:00:00Z" },
			organisations: [{ key: "rp", name: "Recognition Panel" }],
			people: people("port-secretary", "harbour-master"),
			channels: [{ key: "general", name: "general", members: ["port-secretary"] }],
			boards: [],
		}),
	};
	const lines = [
		...commands.flatMap(({ name }) => [`/${name} help`, `/${name}`, `/programme help ${name}`]),
		...nouns.flatMap((noun) => [`/${noun}`, `/${noun} xyzzy`, `/programme help ${noun}`]),
		...["delete", "rename", "reopen"].flatMap((verb) => nouns.map((noun) => `/${noun} ${verb}`)),
		"/programme help",
		"/programme help xyzzy",
		"/action show xyzzy",
		"/board bind xyzzy to xyzzy",
		"/action list xyzzy please",
	];

	it.each(Object.entries(programmes))("names nothing of the demonstration, %s", async (_, own) => {
		const folder = mkdtempSync(join(tmpdir(), "convenor-own-"));
		const file = join(folder, "programme.json");
		writeFileSync(file, own);
		const { typedBy, account } = await open({ CONVENOR_PROGRAMME: file });
		rmSync(folder, { recursive: true });
		const asker = await account("port-secretary");
		for (const line of lines) {
			const served = await typedBy(asker, line);
			const said = served.is === "form" ? JSON.stringify(served.view) : served.message.text;
			expect(said, line).not.toMatch(demonstration);
		}
	});
});
