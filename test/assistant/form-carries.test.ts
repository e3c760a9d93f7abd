/** Whatever was said before a form is opened is sent with it, whether its inputs show it or not. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import type { Parts } from "../../src/assistant/app-context.ts";
import { serveForm } from "../../src/assistant/dispatch.ts";
import { begin } from "../../src/assistant/open-request.ts";
import { writtenForm } from "../../src/channels/written-form.ts";
import { openDemonstration } from "../../src/cli/demonstration.ts";
import { simulatedClock } from "../../src/clock.ts";
import type { Command, Raw } from "../../src/command.ts";
import { readSettings } from "../../src/config.ts";
import type { Reading } from "../../src/language/reading.ts";
import { partsWithoutSlack } from "../../src/main.ts";
import { openLog } from "../../src/ops/log.ts";
import { formView } from "../../src/views/kit/form.ts";
import { sentWith } from "../../src/views/kit/form-state.ts";

const withForm = commands.filter(({ form }) => form);

/** A choice is sent in its own letters. */
const inLowerCase = (raw: Raw): Raw =>
	Object.fromEntries(Object.entries(raw).map(([name, words]) => [name, words.toLowerCase()]));

describe("a form", () => {
	let parts: Parts;
	let slackId: string;
	/** Between them they may do everything on the boards of the examples. */
	let everyone: readonly string[];
	let close: () => Promise<void>;
	beforeAll(async () => {
		const practice = await openDemonstration(readSettings({}));
		const { store, desk, roster } = practice;
		const clock = simulatedClock(practice.now);
		parts = partsWithoutSlack({ store, desk, directory: roster, clock, log: openLog("error") });
		const people = await store.as({ kind: "operator" }).people();
		const idOf = (wanted: string) => people.find(({ handle }) => handle === wanted)?.slackId ?? "";
		slackId = idOf("partnerships-secretary");
		everyone = [slackId, idOf("prevent-delivery-manager"), idOf("delivery-secretary")];
		close = practice.close;
	});
	afterAll(() => close?.());

	/** What is sent by somebody who opens the form with this and changes nothing. */
	const sentUnchanged = async (command: Command, raw: Raw): Promise<Raw> => {
		const refused: string[] = [];
		for (const asker of everyone) {
			const through = command.name;
			const begun = await begin(parts, { asker: { slackId: asker }, through, mentioned: [] });
			const served = await serveForm({ parts, command, raw, begun });
			if (served.is === "form") {
				const { raw: filled, held } = writtenForm(served.view);
				return sentWith(command, held, filled);
			}
			refused.push(served.message.text);
		}
		throw new Error(`no form: ${refused.join(" ")}`);
	};

	const verbs = withForm.flatMap((command) =>
		(command.also ?? []).flatMap((also) =>
			typeof also === "string"
				? []
				: [[`${command.name} (${also.verb})`, command, also.says] as const],
		),
	);

	it("shows whole what is too long for its field", async () => {
		const add = withForm.find(({ name }) => name === "action add") as Command;
		const raw = { title: "count the chairs, ".repeat(40) };
		expect(await sentUnchanged(add, raw)).toMatchObject(raw);
	});

	it.each(["<@ID>", "<@ID|old-name>"])("keeps who was mentioned: %s", async (mention) => {
		const reassign = withForm.find(({ name }) => name === "action reassign") as Command;
		const raw = { item: "LPB-2", owner: mention.replace("ID", slackId) };
		const sent = await sentUnchanged(reassign, raw);
		expect(sent).toEqual({ ...raw, owner: "@partnerships-secretary" });
	});

	it("chooses for nobody between two of one name", () => {
		const link = withForm.find(({ name }) => name === "board link") as Command;
		const people = ["one", "other"].map((handle) => ({ name: "Sam Okoro", handle }));
		const reading = { lexicon: { boards: [], people } } as unknown as Reading;
		const raw = { person: "Sam Okoro" };
		const shown = writtenForm(formView({ command: link, raw, reading, held: {} }));
		expect(shown.raw).toEqual(raw);
	});

	it.each(verbs)("keeps what its verb says: %s", async (_, command, says) => {
		expect(await sentUnchanged(command, says)).toMatchObject(says);
	});

	it.each(withForm.map((command) => [command.name, command] as const))(
		"keeps the words of every field: %s",
		async (_, command) => {
			const said = Object.entries(command.fields).map(([name, { example, control }]) => [
				name,
				control.as === "channel" ? "<#C0123456789>" : example || "later",
			]);
			const raw = Object.fromEntries(said);
			expect(inLowerCase(await sentUnchanged(command, raw))).toEqual(inLowerCase(raw));
		},
	);
});
