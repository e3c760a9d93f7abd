/** The demonstration programme in a database of its own, asked as its people would. */
import { readFileSync } from "node:fs";
import type { Audience, ChannelAudience, Viewer } from "../../src/domain/audience/audience.ts";
import { type Instant, instant } from "../../src/domain/dates/plain-date.ts";
import type { ThreadContext } from "../../src/domain/questions/question.ts";
import { englandAndWales } from "../../src/language/dates/holidays.ts";
import {
	nothingKnown,
	readProgrammeFile,
} from "../../src/language/programme-file/programme-file.ts";
import { understand } from "../../src/questions/understand.ts";
import { openMemoryStore } from "../../src/store/open-memory-store.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { loadProgramme } from "../../src/usecases/programme/load.ts";
import type { Programme } from "../../src/usecases/programme/programme.ts";
import { type Answered, type Asked, answerQuestion } from "../../src/usecases/questions/ask.ts";
import { programmeText, readCorpus } from "../corpora/corpus.ts";
import { copyOf } from "../programme/register-copy.ts";

export const clock = instant("2009-01-29T10:00:00Z");
const loadedAt = instant("2009-01-27T09:00:00Z");
const file = new URL("../../prisma/demo/programme.json", import.meta.url);

export type Demo = {
	readonly store: Opened;
	readonly zone: string;
	readonly viewer: (key: string) => Promise<Viewer>;
	readonly channel: (key: string) => Promise<ChannelAudience>;
	readonly asked: (text: string, how: How) => Promise<Asked>;
	readonly ask: (text: string, how: How) => Promise<Answered>;
	readonly close: () => Promise<void>;
};

export type How = {
	readonly asker: string;
	/** In this channel; otherwise in a direct message. */
	readonly channel?: string | undefined;
	readonly thread?: ThreadContext | undefined;
	readonly now?: Instant | undefined;
};

const programmeOf = (text: string): Programme => {
	const reading = readProgrammeFile(text, { known: nothingKnown, calendar: englandAndWales });
	if (reading.is === "refused") throw new Error(JSON.stringify(reading.errors));
	return reading.programme;
};

type Opened = Pick<OpenStore, "store" | "close">;
type Open = (text: string, now: Instant) => Promise<Opened>;

const fill = async ({ store }: Opened, text: string, now: Instant): Promise<void> => {
	let made = 0;
	const outcome = await loadProgramme(text, {
		store,
		ids: () => `id-${++made}`,
		read: readProgrammeFile,
		calendar: englandAndWales,
		author: { name: "Records Officer", through: "programme load" },
		now,
		localSlack: true,
	});
	if (outcome.is === "refused") throw new Error(JSON.stringify(outcome.errors));
};

/** Loaded in a tenth of the time: for the many programmes that are each asked in one test. */
const inMemory: Open = async (text, now) => {
	const opened = openMemoryStore();
	await fill(opened, text, now);
	return opened;
};

const inFile: Open = async (text, now) => {
	const url = await copyOf(`questions ${now} ${text}`, async (of) => {
		const opened = await openStore({ url: of });
		await fill(opened, text, now);
		await opened.close();
	});
	return openStore({ url });
};

/** The programme with nothing of this board in it, as if it had never been. */
export const withoutBoard = (text: string, board: string): string => {
	const programme = JSON.parse(text) as Record<string, unknown>;
	const isOf = (entry: { readonly key?: string; readonly board?: string }) =>
		entry.board === board || entry.key === board;
	const kept = Object.entries(programme).map(([name, value]) => [
		name,
		Array.isArray(value) ? value.filter((entry) => !isOf(entry)) : value,
	]);
	return JSON.stringify(Object.fromEntries(kept));
};

export const openDemo = (leaveOut?: string): Promise<Demo> => {
	const whole = readFileSync(file, "utf8");
	const text = leaveOut === undefined ? whole : withoutBoard(whole, leaveOut);
	return openProgramme(text, { loadedAt, clock }, inFile);
};

type When = { readonly loadedAt: Instant; readonly clock: Instant };

/** Any programme file, loaded at one moment and asked at another unless said. */
export const openProgramme = async (
	text: string,
	{ loadedAt, clock }: When,
	open: Open = inMemory,
): Promise<Demo> => {
	const programme = programmeOf(text);
	const store = await open(text, loadedAt);
	const people = await store.store.as({ kind: "operator" }).people();
	const boards = await store.store.as({ kind: "operator" }).boards();
	const standings = new Map(
		programme.entries.flatMap((entry) =>
			entry.kind === "person" ? [[entry.key, entry.standing] as const] : [],
		),
	);

	const boundTo = new Map(
		programme.entries.flatMap((entry) =>
			entry.kind === "board" && entry.channel ? [[entry.channel, entry.key] as const] : [],
		),
	);

	const viewer = async (key: string): Promise<Viewer> => {
		const person = people.find((each) => each.key === key);
		const standing = standings.get(key) ?? "member";
		return {
			slackId: person?.slackId ?? `U-${key}`,
			personId: person?.id,
			standing: standing === "none" ? "unknown" : standing,
			administrator: false,
		};
	};
	const channel = async (key: string): Promise<ChannelAudience> => {
		const found = programme.channels.find((each) => each.key === key);
		if (!found) throw new Error(`no channel ${key}`);
		const bound = boards.find((board) => board.key === boundTo.get(key));
		return {
			kind: "channel",
			channelId: bound?.channelId ?? `C-${key}`,
			access: found.kind,
			viewers: await Promise.all(found.members.map(viewer)),
		};
	};
	const asked = async (words: string, how: How): Promise<Asked> => {
		const who = await viewer(how.asker);
		const audience: Audience = how.channel
			? await channel(how.channel)
			: { kind: "person", viewer: who };
		return {
			text: words,
			viewer: who,
			now: how.now ?? clock,
			zone: programme.zone,
			thread: how.thread,
			register: store.store.as(audience),
			calendar: englandAndWales,
			understand,
		};
	};
	return {
		store,
		zone: programme.zone,
		viewer,
		channel,
		asked,
		ask: async (words, how) => answerQuestion(await asked(words, how)),
		close: store.close,
	};
};

/** The demonstration, or the programme of another corpus, loaded on the day that it is asked. */
export const openNamed = (name: string, today: string): Promise<Demo> => {
	if (name === "demo") return openDemo();
	const now = instant(today);
	return openProgramme(programmeText(readCorpus(name)), { loadedAt: now, clock: now });
};
