/** Every command, listed by hand: deleting a file and its line here removes the feature. */
import type { Command } from "../src/command.ts";
import { actionAdd } from "./action/add.ts";
import { actionBlock } from "./action/block.ts";
import { actionClose } from "./action/close.ts";
import { actionDoneIn } from "./action/done-in.ts";
import { actionHandBack } from "./action/hand-back.ts";
import { actionList } from "./action/list.ts";
import { actionReDate } from "./action/re-date.ts";
import { actionReassign } from "./action/reassign.ts";
import { actionReopen } from "./action/reopen.ts";
import { actionReview } from "./action/review.ts";
import { actionReword } from "./action/reword.ts";
import { actionRollOut } from "./action/roll-out.ts";
import { actionShow } from "./action/show.ts";
import { actionSnooze } from "./action/snooze.ts";
import { actionUnblock } from "./action/unblock.ts";
import { actionUpdate } from "./action/update.ts";
import { boardAlias } from "./board/alias.ts";
import { boardAppoint } from "./board/appoint.ts";
import { boardBind } from "./board/bind.ts";
import { boardCalendar } from "./board/calendar.ts";
import { boardCode } from "./board/code.ts";
import { boardCreate } from "./board/create.ts";
import { boardEnd } from "./board/end.ts";
import { boardHandOver } from "./board/hand-over.ts";
import { boardHolidays } from "./board/holidays.ts";
import { boardLink } from "./board/link.ts";
import { boardList } from "./board/list.ts";
import { boardMerge } from "./board/merge.ts";
import { boardOversee } from "./board/oversee.ts";
import { boardParent } from "./board/parent.ts";
import { boardReminders } from "./board/reminders.ts";
import { boardRemove } from "./board/remove.ts";
import { boardRename } from "./board/rename.ts";
import { boardRepresent } from "./board/represent.ts";
import { boardSeat } from "./board/seat.ts";
import { boardShow } from "./board/show.ts";
import { boardTerms } from "./board/terms.ts";
import { boardUnlink } from "./board/unlink.ts";
import { boardUnmerge } from "./board/unmerge.ts";
import { guidanceAcknowledge } from "./guidance/acknowledge.ts";
import { guidanceCirculate } from "./guidance/circulate.ts";
import { guidanceExpect } from "./guidance/expect.ts";
import { guidanceList } from "./guidance/list.ts";
import { guidanceReDate } from "./guidance/re-date.ts";
import { guidanceRelease } from "./guidance/release.ts";
import { guidanceReword } from "./guidance/reword.ts";
import { guidanceShow } from "./guidance/show.ts";
import { guidanceSupersede } from "./guidance/supersede.ts";
import { guidanceWait } from "./guidance/wait.ts";
import { guidanceWithdraw } from "./guidance/withdraw.ts";
import { meetingAction } from "./meeting/action.ts";
import { meetingAgendaAdd } from "./meeting/agenda/add.ts";
import { meetingAgenda } from "./meeting/agenda/agenda.ts";
import { meetingAgendaChange } from "./meeting/agenda/change.ts";
import { meetingAgendaCirculate } from "./meeting/agenda/circulate.ts";
import { meetingAmend } from "./meeting/amend.ts";
import { meetingApologies } from "./meeting/apologies.ts";
import { meetingApprove } from "./meeting/approve.ts";
import { meetingAttendance } from "./meeting/attendance.ts";
import { meetingCalendar } from "./meeting/calendar.ts";
import { meetingCancel } from "./meeting/cancel.ts";
import { meetingChange } from "./meeting/change.ts";
import { meetingChoose } from "./meeting/choose.ts";
import { meetingDecide } from "./meeting/decide.ts";
import { meetingDecisions } from "./meeting/decisions.ts";
import { meetingDeputy } from "./meeting/deputy.ts";
import { meetingJoin } from "./meeting/join.ts";
import { meetingList } from "./meeting/list.ts";
import { meetingMinutesCirculate } from "./meeting/minutes/circulate.ts";
import { meetingMinutes } from "./meeting/minutes/minutes.ts";
import { meetingMinutesRecord } from "./meeting/minutes/record.ts";
import { meetingNext } from "./meeting/next.ts";
import { meetingPaperAsk } from "./meeting/paper/ask.ts";
import { meetingPaperReceive } from "./meeting/paper/receive.ts";
import { meetingPoll } from "./meeting/poll.ts";
import { meetingRecord } from "./meeting/record.ts";
import { meetingReinstate } from "./meeting/reinstate.ts";
import { meetingReply } from "./meeting/reply.ts";
import { meetingReword } from "./meeting/reword.ts";
import { meetingSchedule } from "./meeting/schedule.ts";
import { meetingSettle } from "./meeting/settle.ts";
import { meetingShow } from "./meeting/show.ts";
import { meetingTurnDown } from "./meeting/turn-down.ts";
import { milestoneAchieve } from "./milestone/achieve.ts";
import { milestoneAdd } from "./milestone/add.ts";
import { milestoneDoneIn } from "./milestone/done-in.ts";
import { milestoneList } from "./milestone/list.ts";
import { milestoneReDate } from "./milestone/re-date.ts";
import { milestoneReport } from "./milestone/report.ts";
import { milestoneReword } from "./milestone/reword.ts";
import { milestoneRollOut } from "./milestone/roll-out.ts";
import { milestoneShow } from "./milestone/show.ts";
import { programmeCalendar } from "./programme/calendar.ts";
import { programmeExport } from "./programme/export.ts";
import { programmeGroup } from "./programme/group.ts";
import { programmeHandOver } from "./programme/hand-over.ts";
import { programmeHelp } from "./programme/help.ts";
import { programmeImport } from "./programme/import.ts";
import { programmeMornings } from "./programme/mornings.ts";
import { programmePlanAbsorb } from "./programme/plan-absorb.ts";
import { programmePlanAdd } from "./programme/plan-add.ts";
import { programmePlanRemove } from "./programme/plan-remove.ts";
import { programmeRehearse } from "./programme/rehearse.ts";
import { programmeStatus } from "./programme/status.ts";
import { programmeStream } from "./programme/stream.ts";
import { programmeStreamAdd } from "./programme/stream-add.ts";
import { programmeStreamChange } from "./programme/stream-change.ts";
import { programmeStreamEnd } from "./programme/stream-end.ts";
import { programmeStreamPut } from "./programme/stream-put.ts";
import { programmeStreamReport } from "./programme/stream-report.ts";
import { programmeSucceed } from "./programme/succeed.ts";
import { programmeTerm } from "./programme/term.ts";
import { programmeTermRemove } from "./programme/term-remove.ts";
import { programmeUndo } from "./programme/undo.ts";
import { programmeWhy } from "./programme/why.ts";

export const commands: readonly Command[] = [
	boardCreate,
	boardShow,
	boardList,
	boardAppoint,
	boardRemove,
	boardBind,
	boardReminders,
	boardHolidays,
	boardEnd,
	boardOversee,
	boardParent,
	boardTerms,
	boardAlias,
	boardRename,
	boardCode,
	boardSeat,
	boardHandOver,
	boardRepresent,
	boardMerge,
	boardUnmerge,
	boardLink,
	boardUnlink,
	boardCalendar,
	meetingSchedule,
	meetingNext,
	meetingList,
	meetingChange,
	meetingCancel,
	meetingReinstate,
	meetingCalendar,
	meetingPoll,
	meetingJoin,
	meetingTurnDown,
	meetingChoose,
	meetingSettle,
	meetingShow,
	meetingRecord,
	meetingReply,
	meetingApologies,
	meetingDeputy,
	meetingAttendance,
	meetingAgenda,
	meetingAgendaAdd,
	meetingAgendaChange,
	meetingAgendaCirculate,
	meetingPaperAsk,
	meetingPaperReceive,
	meetingMinutes,
	meetingMinutesCirculate,
	meetingAmend,
	meetingApprove,
	meetingAction,
	meetingDecide,
	meetingDecisions,
	meetingReword,
	meetingMinutesRecord,
	actionAdd,
	actionList,
	actionShow,
	actionSnooze,
	actionReassign,
	actionReDate,
	actionReword,
	actionUpdate,
	actionBlock,
	actionReview,
	actionUnblock,
	actionHandBack,
	actionClose,
	actionReopen,
	actionRollOut,
	actionDoneIn,
	milestoneAdd,
	milestoneList,
	milestoneShow,
	milestoneReport,
	milestoneReDate,
	milestoneReword,
	milestoneAchieve,
	milestoneRollOut,
	milestoneDoneIn,
	guidanceExpect,
	guidanceWait,
	guidanceReDate,
	guidanceReword,
	guidanceRelease,
	guidanceWithdraw,
	guidanceSupersede,
	guidanceCirculate,
	guidanceAcknowledge,
	guidanceList,
	guidanceShow,
	programmeStatus,
	programmeStream,
	programmeStreamAdd,
	programmeStreamChange,
	programmeStreamReport,
	programmeStreamPut,
	programmeStreamEnd,
	programmePlanAdd,
	programmePlanAbsorb,
	programmePlanRemove,
	programmeMornings,
	programmeCalendar,
	programmeHandOver,
	programmeImport,
	programmeExport,
	programmeTerm,
	programmeTermRemove,
	programmeGroup,
	programmeSucceed,
	programmeUndo,
	programmeWhy,
	programmeRehearse,
	programmeHelp(() => commands),
];
