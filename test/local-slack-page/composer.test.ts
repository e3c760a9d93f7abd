import { describe, expect, it } from "vitest";
import type { AppInfo } from "../../src/local-slack/page/model.ts";
import {
	applySuggestion,
	completionAt,
	examplesFrom,
	wordsInHint,
} from "../../src/local-slack/page/text/completion.ts";

const app: AppInfo = {
	id: "A1",
	name: "Convenor",
	botUserId: "UAPP",
	commands: [
		{ command: "/action", usage_hint: "[add | list | close] …", description: "Actions" },
		{ command: "/meeting", usage_hint: "[schedule|next|cancel]", description: "Meetings" },
		{ command: "/programme", usage_hint: "status | help", description: "The programme" },
	],
};

const sources = {
	app,
	users: [
		{ id: "U1", name: "asmith", real_name: "Board Secretary", standing: "member" as const },
		{ id: "U2", name: "gone", real_name: "Former Lead", standing: "deactivated" as const },
	],
	channels: [
		{ id: "C1", name: "oversight-board", kind: "public" as const },
		{ id: "C2", name: "old-board", kind: "public" as const, archived: true },
	],
};

const offered = (text: string) =>
	completionAt(text, text.length, sources)?.suggestions.map((one) => one.insert.trim()) ?? [];

describe("what the composer offers", () => {
	it("lists the app's commands at a slash, and narrows them", () => {
		expect(offered("/")).toEqual(["/action", "/meeting", "/programme"]);
		expect(offered("/me")).toEqual(["/meeting"]);
	});

	it("offers nothing once the command is whole, so Enter sends it", () => {
		expect(offered("/meeting")).toEqual([]);
		expect(offered("/meeting schedule")).toEqual([]);
	});

	it("offers the first words of a command, but leaves Enter alone until one is begun", () => {
		expect(completionAt("/action ", 8, sources)).toMatchObject({ eager: false });
		expect(offered("/action ")).toEqual(["add", "list", "close"]);
		expect(completionAt("/action l", 9, sources)).toMatchObject({ eager: true });
	});

	it("finds people by handle, name or role, the app too, but nobody who has left", () => {
		expect(offered("ask @")).toEqual(["@Convenor", "@asmith"]);
		expect(offered("ask @secr")).toEqual(["@asmith"]);
		expect(offered("write to a@")).toEqual([]);
	});

	it("finds channels that are still open", () => {
		expect(offered("see #o")).toEqual(["#oversight-board"]);
	});

	it("puts the choice in place of the word and keeps what follows", () => {
		const text = "ask @as for papers";
		const completion = completionAt(text, 7, sources);
		const [chosen] = completion?.suggestions ?? [];
		if (!completion || !chosen) throw new Error("nothing was offered");
		expect(applySuggestion(text, completion, chosen)).toEqual({
			text: "ask @asmith for papers",
			caret: 12,
		});
	});

	it("takes a newcomer's examples from what the app declares", () => {
		expect(examplesFrom(app)).toEqual(["/programme help", "/action list", "/meeting next"]);
		expect(examplesFrom({ ...app, commands: [{ command: "/ask" }] })).toEqual(["/ask"]);
		expect(examplesFrom({ ...app, commands: [] })).toEqual([]);
	});

	it("reads the words out of a usage hint, and none out of prose", () => {
		expect(wordsInHint("[add|list] words, owner, due")).toEqual(["add", "list"]);
		expect(wordsInHint("what must be done")).toEqual([]);
	});
});
