/** A form that is sent again is taken again, unless it was carried out: nothing that was filled in is lost. */
import type { WebClient } from "@slack/web-api";
import { afterEach, describe, expect, it } from "vitest";
import { allowanceOf } from "../../src/assistant/allowance.ts";
import type { Parts } from "../../src/assistant/app-context.ts";
import { serveWords } from "../../src/assistant/dispatch.ts";
import { waitWords } from "../../src/assistant/limits.ts";
import { press } from "../../src/assistant/press.ts";
import { openDemonstration } from "../../src/cli/demonstration.ts";
import { simulatedClock } from "../../src/clock.ts";
import { readSettings } from "../../src/config.ts";
import { minutesAfter } from "../../src/domain/dates/plain-date.ts";
import { partsWithoutSlack } from "../../src/main.ts";
import { openLog } from "../../src/ops/log.ts";
import type { Store } from "../../src/usecases/ports.ts";
import { bodies, openBoltOn } from "./bolt.ts";

const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
	for (const one of open.splice(0)) await one.close();
});

type Change = Store["change"];

const begin = async () => {
	const practice = await openDemonstration(readSettings({}));
	open.push(practice);
	const { store, desk, roster } = practice;
	const clock = simulatedClock(practice.now);
	const parts = partsWithoutSlack({
		store,
		desk,
		directory: roster,
		clock,
		log: openLog("silent"),
	});
	const register = store.as({ kind: "operator" });
	const secretary = (await register.people()).find(
		({ handle }) => handle === "partnerships-secretary",
	)?.slackId as string;
	const named = async (title: string) =>
		(await register.actions({})).filter((action) => action.title === title).length;
	return { parts, clock, named, secretary };
};

/** A process of its own: its doors on the desk and the store that all of them have. */
const replicaOf = (parts: Parts, secretary: string) => {
	const told: string[] = [];
	const tell = async ({ text }: { text: string }) => {
		told.push(text);
		return { ok: true };
	};
	const client = { chat: { postEphemeral: tell, postMessage: tell } };
	const { send } = openBoltOn(parts, client as unknown as WebClient);
	/** What Slack is answered: the errors at the fields, "closed", or "silence". */
	const sends = async (title: string, viewId = "V1") => {
		const values = Object.entries({ title, board: "LPB", due: "Fri 6 March 2009" }).map(
			([name, value]) => [name, { value: { type: "plain_text_input", value } }],
		);
		const view = {
			id: viewId,
			private_metadata: JSON.stringify({ channel: "C1" }),
			blocks: values.map(([name]) => ({ type: "input", block_id: name })),
			state: { values: Object.fromEntries(values) },
		};
		const answers = await send(bodies.form("action add", view, { user: { id: secretary } }));
		if (answers.length === 0) return "silence";
		return (answers.at(-1) as { errors?: object } | undefined)?.errors ?? "closed";
	};
	return { sends, told };
};

/** A store on which whatever adds an action goes another way. */
const where = (parts: Parts, add: (change: Change) => Change): Parts => {
	const change: Change = (by, work) =>
		by.author.through === "action add"
			? add(parts.store.change)(by, work)
			: parts.store.change(by, work);
	return { ...parts, store: { ...parts.store, change } };
};

const failing = () => {
	throw new Error("the disk is full");
};

describe("a form that is sent", () => {
	it("is carried out once, however often and wherever it comes", async () => {
		const { parts, named, secretary } = await begin();
		const [one, other] = [replicaOf(parts, secretary), replicaOf(parts, secretary)];
		const sent = [one.sends("Count the chairs"), other.sends("Count the chairs")];
		expect(await Promise.all(sent)).toEqual(["closed", "closed"]);
		expect(await one.sends("Count the chairs")).toBe("closed");
		expect(await named("Count the chairs")).toBe(1);
		expect([...one.told, ...other.told].filter((text) => text.includes("Recorded"))).toHaveLength(
			1,
		);
	});

	it("is taken again after a fault", async () => {
		const { parts, named, secretary } = await begin();
		const broken = replicaOf(
			where(parts, () => failing),
			secretary,
		);
		expect(await broken.sends("Count the chairs")).toBe("silence");
		expect(broken.told).toEqual([expect.stringContaining("nothing was saved")]);
		expect(await replicaOf(parts, secretary).sends("Count the chairs")).toBe("closed");
		expect(await named("Count the chairs")).toBe(1);
	});

	it("is not recorded twice where it was recorded, and could not be shown", async () => {
		const { parts, named, secretary } = await begin();
		const hidden = { ...parts, afterChange: failing };
		const broken = replicaOf(hidden, secretary);
		expect(await broken.sends("Count the chairs")).toBe("silence");
		expect(broken.told).toEqual([expect.stringContaining("That was recorded")]);
		expect(await broken.sends("Count the chairs")).toBe("closed");
		expect(await named("Count the chairs")).toBe(1);
	});

	it("stays open, with what was filled in, where a line is too long or too many were sent", async () => {
		const { parts, named, secretary } = await begin();
		const door = replicaOf(
			{ ...parts, allowance: allowanceOf({ most: 2, now: () => 0 }) },
			secretary,
		);
		const title = "x".repeat(1_501);
		expect(await door.sends(title)).toEqual({ title: expect.stringContaining("1,500 characters") });
		expect(await door.sends("Count the chairs")).toBe("closed");
		for (const words of ["Count the tables", "Count the lamps"])
			expect(await door.sends(words)).toEqual({ title: waitWords });
		expect([await named(title), await named("Count the tables")]).toEqual([0, 0]);
	});

	it("stays open while it is being recorded", async () => {
		const { parts, named, secretary } = await begin();
		let letGo = () => {};
		const held = new Promise<void>((resolve) => {
			letGo = resolve;
		});
		const slow = where(parts, (change) => async (by, work) => {
			await held;
			return change(by, work);
		});
		const first = replicaOf(slow, secretary).sends("Count the chairs");
		const { sends } = replicaOf(parts, secretary);
		expect(await sends("Count the chairs")).toEqual({
			title: expect.stringContaining("being recorded already"),
		});
		letGo();
		expect(await first).toBe("closed");
		expect(await sends("Count the chairs")).toBe("closed");
		expect(await named("Count the chairs")).toBe(1);
	}, 20_000);

	it("says that it was interrupted, and is then taken again", async () => {
		const { parts, clock, named, secretary } = await begin();
		const stopped = where(parts, () => () => new Promise(() => {}));
		void replicaOf(stopped, secretary).sends("Count the chairs");
		await new Promise((resolve) => setTimeout(resolve, 200));
		clock.set(minutesAfter(clock.now(), 2), false);
		const { sends } = replicaOf(parts, secretary);
		expect(await sends("Count the chairs")).toEqual({
			title: expect.stringContaining("can't tell whether it was recorded"),
		});
		expect(await sends("Count the chairs")).toBe("closed");
		expect(await named("Count the chairs")).toBe(1);
	}, 20_000);
});

describe("a button that takes an unfinished command up", () => {
	const asked = async ({ parts, secretary }: Awaited<ReturnType<typeof begin>>) => {
		const asker = { slackId: secretary };
		const text = 'add "Count the chairs" for LPB due 6 March wibble flurb';
		const served = await serveWords(parts, { noun: "action", text, asker });
		const held = JSON.stringify(served.is === "message" && served.message.blocks);
		const draft = /\\"draft\\":\\"([^\\]+)/.exec(held)?.[1] as string;
		return { id: "pick:1", value: { draft }, asker };
	};
	const wordsOf = async (parts: Parts, pressed: Parameters<typeof press>[1]) => {
		const served = await press(parts, pressed);
		return served.is === "message" ? served.message.text : "a form";
	};

	it("takes it up once", async () => {
		const begun = await begin();
		const pressed = await asked(begun);
		expect(await wordsOf(begun.parts, pressed)).toContain("Recorded");
		expect(await wordsOf(begun.parts, pressed)).toContain("answered already");
		expect(await begun.named("Count the chairs")).toBe(1);
	});

	it("takes it up again after a fault", async () => {
		const begun = await begin();
		const pressed = await asked(begun);
		await expect(
			press(
				where(begun.parts, () => failing),
				pressed,
			),
		).rejects.toThrow("disk");
		expect(await wordsOf(begun.parts, pressed)).toContain("Recorded");
	});
});
