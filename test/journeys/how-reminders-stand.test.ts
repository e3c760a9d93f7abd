/** What the status says of the installation itself, to anyone and to an administrator. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../src/domain/dates/plain-date.ts";
import { makeMetrics } from "../../src/ops/metrics.ts";
import { installationOf } from "../../src/wiring/operations.ts";
import { memoryLedger } from "../reminders/memory-ledger.ts";
import { type Office, openOffice } from "./office.ts";

describe("how reminders stand", () => {
	let office: Office;
	beforeAll(async () => {
		office = await openOffice({ via: "socket" });
	});
	afterAll(() => office.close());

	it("is said to anyone as far as it concerns them", async () => {
		const said = await office.as("contest-secretary").types("general", "/programme status");
		expect(said).toContain("How reminders stand");
		expect(said).toContain("Slack's history can be read:");
		expect(said).toContain("Email to partners is off · Telegram and LINE are off.");
		expect(said).not.toContain("Heartbeat");
		expect(said).not.toContain("audit");
	});
	it("is said to an administrator with lag, audit, heartbeat and zone data", async () => {
		await office.advance("14d");
		const said = await office.as("workspace-administrator").types("general", "/programme status");
		expect(said).toMatch(/Of the latest \d+ messages half went out within [\d.]+ seconds/);
		expect(said).toContain("Nothing is due and unsent.");
		expect(said).toMatch(
			/Last audit \w{3} \d+ February 2009, \d\d:\d\d: nothing five minutes past due/,
		);
		expect(said).toMatch(/Heartbeat \w{3} \d+ February 2009/);
		expect(said).toContain(`time-zone data ${process.versions.tz}`);
	});
	it.each([
		[["channels:history", "groups:history"], "everywhere"],
		[["channels:history"], "public channels"],
		[["groups:history"], "private channels"],
		[["im:history"], "nowhere"],
		[undefined, "unknown"],
	])("knows by the scopes %j that history can be read: %s", (scopes, history) => {
		const given = { email: "off", messengers: "off", zoneData: "2026a" } as const;
		const kept = { ledger: memoryLedger(), metrics: makeMetrics() };
		expect(installationOf({ ...given, ...kept, scopes }).history).toBe(history);
	});
	it("says since when something is due and unsent, and what the audit found", async () => {
		const now = instant("2009-01-29T10:00:00Z");
		const metrics = makeMetrics();
		metrics.meter.audited(2, now);
		metrics.meter.sent("reminders", 3);
		const given = { email: "off", messengers: "off", zoneData: "2026a", scopes: [] } as const;
		const { delivery } = installationOf({ ...given, ledger: memoryLedger(), metrics });
		expect(await delivery(now)).toMatchObject({
			audit: { at: now, found: 2 },
			due: 0,
			lag: { messages: 1, median: 3, worst: 3 },
		});
	});
});
