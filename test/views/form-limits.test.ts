/** Every form is one that Slack takes, however much there is to choose from and however long what was typed. */
import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import type { Command, Raw } from "../../src/command.ts";
import type { Reading } from "../../src/language/reading.ts";
import { formView } from "../../src/views/kit/form.ts";
import { view } from "../local-slack/kit.ts";

const many = <T>(count: number, make: (n: number) => T): readonly T[] =>
	Array.from({ length: count }, (_, n) => make(n));

const long = (n: number) => `${"Name, “that” is & goes on ".repeat(9)}${n}`;

/** As many of each, all with names far longer than a choice. */
const readingWith = (count: number): Reading => {
	const boards = many(count, (n) => ({
		...{ kind: "board", id: `b${n}`, name: long(n), code: `B${n}`, aliases: [], memberIds: [] },
		...{ seats: [], state: { is: "active" }, visibility: "open", zone: "Europe/London" },
	}));
	const people = many(count, (n) => ({
		kind: "person",
		id: `p${n}`,
		name: long(n),
		handle: `p${n}`,
	}));
	const organisations = many(count, (n) => ({
		kind: "organisation",
		id: `o${n}`,
		name: long(n),
		aliases: [],
	}));
	const workStreams = many(count, (n) => ({
		kind: "workStream",
		id: `w${n}`,
		name: long(n),
		aliases: [],
	}));
	const lexicon = { boards, people, organisations, workStreams, plans: [] };
	return { lexicon, zone: "Europe/London", today: "2009-01-29" } as unknown as Reading;
};

const everyField = ({ fields }: Command, words: string): Raw =>
	Object.fromEntries(Object.keys(fields).map((name) => [name, words]));

const filled: Readonly<Record<string, (command: Command) => Raw>> = {
	nothing: () => ({}),
	"a word": (command) => everyField(command, "@p1"),
	"the same twice": (command) => everyField(command, "@p1, @p1"),
	"what is longer than any line": (command) => everyField(command, "x ".repeat(1_500)),
	"what is as long as a form may carry": (command) => everyField(command, "x".repeat(1_000)),
	lines: (command) => everyField(command, "one\ntwo"),
	"nothing that can be seen": (command) => everyField(command, ""),
};

const counts = [0, 1, 99, 100, 101, 250];

describe("the form of", () => {
	it.each(commands.filter(({ form }) => form).map((command) => [command.name, command] as const))(
		"%s is taken by Slack, whatever there is",
		(_, command) => {
			for (const count of counts)
				for (const [what, rawOf] of Object.entries(filled)) {
					const raw = rawOf(command);
					const held = { channel: "C1", recorded: Object.keys(raw), stamp: "x" };
					const shown = formView({
						command,
						raw,
						reading: readingWith(count),
						held,
						says: "x".repeat(4_000),
					});
					expect(view(shown), `${count} of each, with ${what}`).toBe("accepted");
				}
		},
	);
});
