/** A register whose file is replaced or removed under the bot: nothing more is acknowledged, and what to do is said. */
import { copyFile, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { type OpenStore, openStore } from "../../src/store/open-store.ts";
import { person } from "../reminders/world.ts";

const by = {
	audience: { kind: "operator" } as const,
	author: { name: "Secretary", through: "test" },
	now: instant("2009-01-29T09:00:00Z"),
};

describe("the register's file", () => {
	let folder: string;
	let path: string;
	let open: OpenStore;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), "convenor-replaced-"));
		path = join(folder, "convenor.db");
		open = await openStore({ url: `file:${path}` });
	});
	afterEach(async () => {
		await open.store.close();
		await rm(folder, { recursive: true });
	});
	const save = (id: string) => open.store.change(by, (register) => register.save(person(id)));

	it("is the same while nobody touches it", async () => {
		await save("first");
		expect(open.whyReplaced()).toBeUndefined();
		await expect(open.ping()).resolves.toBeDefined();
	});

	it.each([
		[
			"replaced",
			async () => {
				await copyFile(path, `${path}.copy`);
				await rename(`${path}.copy`, path);
			},
		],
		["removed", () => rm(path)],
	])("records nothing more once it was %s, and says so", async (how, happen) => {
		await save("first");
		await happen();
		await expect(save("second")).rejects.toThrow(`was ${how} while Convenor had it open`);
		await expect(open.ping()).rejects.toThrow("start it again");
		expect(open.whyReplaced()?.message).toContain("records nothing more");
	});
});
