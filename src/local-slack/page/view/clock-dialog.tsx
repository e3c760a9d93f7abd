import { useId, useState } from "preact/hooks";
import { nowOf, zoneOf } from "../state/state.ts";
import { addDays, longDate, momentOf, type WallTime, wallTime, zoneName } from "../text/zone.ts";
import { Dialog } from "./dialog.tsx";
import { useDesk } from "./use-desk.ts";

type Props = {
	readonly onClose: () => void;
	readonly move: (body: Readonly<Record<string, unknown>>) => Promise<void>;
};

type FieldsProps = {
	readonly wall: WallTime;
	readonly today: string;
	readonly put: (wall: WallTime) => void;
};

function DateAndTime({ wall, today, put }: FieldsProps) {
	const id = useId();
	return (
		<>
			<div class="field">
				<label class="field-label" for={`${id}-date`}>
					Date
				</label>
				<input
					id={`${id}-date`}
					type="date"
					min={today}
					value={wall.date}
					onInput={(event) => put({ ...wall, date: event.currentTarget.value })}
				/>
			</div>
			<div class="field">
				<label class="field-label" for={`${id}-time`}>
					Time
				</label>
				<input
					id={`${id}-time`}
					type="time"
					value={wall.time}
					onInput={(event) => put({ ...wall, time: event.currentTarget.value })}
				/>
			</div>
		</>
	);
}

/** Moves the clock to a chosen day and time, in the person's own zone. */
export function ClockDialog({ onClose, move }: Props) {
	const state = useDesk().get();
	const zone = zoneOf(state);
	const today = wallTime(nowOf(state), zone).date;
	const [wall, setWall] = useState<WallTime>({ date: addDays(today, 1), time: "09:00" });
	const whole = /^\d{4}-\d\d-\d\d$/.test(wall.date) && /^\d\d:\d\d/.test(wall.time);
	const go = () => {
		if (!whole) return;
		onClose();
		void move({ now: new Date(momentOf(wall, zone)).toISOString() });
	};
	return (
		<Dialog title="Move the clock to a date" onClose={onClose} onSubmit={go} small>
			<div class="dialog-body clock-fields">
				<DateAndTime wall={wall} today={today} put={setWall} />
				<p class="hint">
					{whole ? `${longDate(wall.date)}, ${wall.time}, ${zoneName(zone)}. ` : ""}
					Every reminder on the way is sent at its own moment.
				</p>
			</div>
			<div class="dialog-foot">
				<button type="button" class="button" onClick={onClose}>
					Cancel
				</button>
				<button type="button" class="button primary" disabled={!whole} onClick={go}>
					Move
				</button>
			</div>
		</Dialog>
	);
}
