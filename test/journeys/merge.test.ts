/** Two boards are merged with a clash to settle, asked about under the old name, and parted again. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres } from "../build/postgres.ts";
import { linesOf, type Office, openOffice } from "./office.ts";

const journey = (name: string, open: () => Promise<Office>) =>
	describe(`a merge, ${name}`, () => {
		let office: Office;
		beforeAll(async () => {
			office = await open();
		}, 60_000);
		afterAll(() => office?.close());

		const administrator = () => office.as("workspace-administrator");
		const asked = '/board merge "SO Programme board" into "Prevent pilot board" on 1 April 2009';
		const posted = async (channel: string) =>
			(await administrator().sees(channel)).filter(({ bot, ephemeral }) => bot && !ephemeral);

		it("is refused to whoever is of neither board, or names no second board", async () => {
			const said = await office.as("guidance-lead").types("general", asked);
			expect(said).toContain("Only SO Programme board's secretary or chair");
			const itself = await administrator().types("general", "/board merge SPB into SPB");
			expect(itself).toContain("SO Programme board cannot merge into itself");
			const unknown = await administrator().types(
				"general",
				"/board merge SPB into Moonbase board",
			);
			expect(unknown).toContain("I can't find a board");
			const unread = await administrator().types(
				"general",
				"/board merge SPB into PPB on the 45th",
			);
			expect(unread).not.toContain("Merged");
		});

		it("is previewed, with what moves and what is to be settled", async () => {
			const said = await administrator().types("general", asked);
			expect(said).toContain(
				"On Wed 1 April 2009, Prevent pilot board (PPB) takes over from SO Programme board (SPB)",
			);
			expect(said).toContain("Two secretaries");
			expect(said).toContain("Two channels");
			expect(said).toContain("Nothing has been changed yet");
			const settled = await administrator().presses("general", "Pilot Secretary");
			expect(settled).not.toContain("Two secretaries");
			// The answer changes the preview where it stands, rather than posting it anew.
			const previews = (await administrator().sees("general"))
				.map(linesOf)
				.filter((text) => text.includes("Nothing has been changed yet"));
			expect(previews).toEqual([settled]);
		});

		it("is planned once all is settled, and carried out on its day", async () => {
			await administrator().types(
				"general",
				`${asked}, secretary: into, chair: into, channel: into, seats: both, meetings: keep, series: keep`,
			);
			expect(await administrator().presses("general", "Merge")).toContain(
				"Planned. On Wed 1 April 2009",
			);
			const rehearse = (rest: string) =>
				administrator().types("general", `/programme rehearse ${rest}`);
			const ahead =
				"On Wed 1 April 2009 Prevent pilot board takes over from SO Programme board. That is not rehearsed";
			expect(await rehearse("April 2009 SPB")).toContain(ahead);
			expect(await rehearse("April 2009")).toContain(ahead);
			expect(await rehearse("April 2009 LPB")).not.toContain("takes over");
			expect(await rehearse("March 2009")).not.toContain("takes over");
			expect(await administrator().types("general", asked)).toContain("is to merge into");
			await office.advance("63d");
			const shown = await administrator().types("general", "/board show SPB");
			expect(shown).toContain("Merged into Prevent pilot board (PPB) on Wed 1 April 2009");
			const heard = (await posted("so-programme")).map(linesOf).join("\n");
			expect(heard).toContain("merged into Prevent pilot board (PPB) on Wed 1 April 2009");
		}, 120_000);

		it("leaves old references, names and codes answering", async () => {
			const shown = await administrator().types("general", "/action show SPB-1");
			expect(shown).toContain("PPB-");
			const said = await administrator().types("general", "/action list SO Programme board");
			expect(said).toContain(
				"SO Programme board was merged into Prevent pilot board (PPB) on Wed 1 April 2009",
			);
			expect(await administrator().presses("general", "Prevent pilot board (PPB)")).toContain(
				"PPB-",
			);
			const { reply } = await administrator().says(
				"general",
				"@Convenor when does the SO Programme board next meet?",
			);
			expect(reply).toContain("merged into Prevent pilot board");
		});

		it("is undone whole", async () => {
			expect(await administrator().types("general", "/board unmerge SO Programme board")).toContain(
				"become two boards again",
			);
			expect(await administrator().presses("general", "Undo the merge")).toContain("Undone.");
			const shown = await administrator().types("general", "/board show SPB");
			expect(shown).not.toContain("Merged into");
			expect(await administrator().types("general", "/action show SPB-1")).toContain("SPB-1");
			expect(await administrator().types("general", "/board unmerge SPB")).toContain(
				"has no merge to undo",
			);
			expect(await office.kept()).toBeGreaterThan(0);
		});
	});

journey("over Socket Mode, on SQLite", () => openOffice({ via: "socket" }));
journey("over HTTP, on Postgres", async () => {
	const postgres = await startPostgres();
	return openOffice({ via: "http", databaseUrl: await postgres.url("merging") });
});
afterAll(async () => (await startPostgres()).stop());
