import { describe, expect, it } from "vitest";
import { mayRunStream } from "../../src/domain/items/work-stream.ts";
import { board, person } from "../store/world.ts";

const own = board({ id: "own", secretaryId: "gil" });
const ended = board({ id: "past", state: { is: "ended", on: "2009-01-01" as never } });
const gil = {
	viewer: { slackId: "U-gil", personId: "gil", standing: "guest", administrator: false } as const,
	person: person({ id: "gil" }),
};

describe("who may run a work stream", () => {
	it("is nobody who sees none of the boards that it crosses", () => {
		expect(mayRunStream({ boardIds: ["out-of-sight"] }, [own], gil)).toBe(false);
		expect(mayRunStream({ boardIds: ["past", "out-of-sight"] }, [own, ended], gil)).toBe(false);
	});
	it("is whoever runs one of its boards, whatever else it crosses", () => {
		expect(mayRunStream({ boardIds: ["own", "out-of-sight"] }, [own], gil)).toBe(true);
	});
	it("is anybody who runs a board, where it crosses none that goes on", () => {
		expect(mayRunStream({}, [own], gil)).toBe(true);
		expect(mayRunStream({ boardIds: ["past"] }, [own, ended], gil)).toBe(true);
	});
});
