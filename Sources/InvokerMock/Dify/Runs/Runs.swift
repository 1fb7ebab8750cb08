/// The runs that can be stopped, reopened, and answered: the newest ones.
final class Runs: Sendable {
  private let byTask = Ledger<Run>()
  private let byWorkflowRun = Ledger<Run>()
  private let byForm = Ledger<Run>()

  func add(_ run: Run) {
    if let id = run.taskID { byTask.keep(run, as: id) }
    if let id = run.workflowRunID { byWorkflowRun.keep(run, as: id) }
    for token in run.formTokens { byForm.keep(run, as: token) }
  }

  func run(ofTask id: String, user: String) -> Run? {
    byTask[id].flatMap { $0.user == user ? $0 : nil }
  }

  func run(ofWorkflowRun id: String) -> Run? { byWorkflowRun[id] }

  func run(ofWorkflowRun id: String, user: String) -> Run? {
    run(ofWorkflowRun: id).flatMap { $0.user == user ? $0 : nil }
  }

  /// The run that waits or waited for a form.
  func run(ofForm token: String) -> Run? { byForm[token] }
}
