/// An exported Dify app of at least `bytes` bytes: many nodes with long prompts, as the platform's dumper writes them.
func appExport(bytes: Int) -> String {
  var text = """
    app:
      description: ''
      icon: 🤖
      mode: workflow
      name: Big App
    kind: app
    version: 0.3.0
    workflow:
      graph:
        edges: []
        nodes:
        - data:
            title: Start
            type: start
            variables:

    """
  for number in 1...60 {
    text += """
              - label: 输入 \(number)
                max_length: 2000
                options: []
                required: true
                type: paragraph
                variable: input \(number)

      """
  }
  text += "      id: start\n"
  var nodes = 0
  while text.utf8.count < bytes {
    nodes += 1
    text += node(nodes)
  }
  text += "    - data:\n        outputs:\n"
  for number in 1...nodes {
    text += "        - value_selector: [n\(number), text]\n          variable: output \(number)\n"
  }
  return text + "        type: end\n      id: end\n"
}

private func node(_ number: Int) -> String {
  let line = "            你是一个乐于助人的助手。🌍 Follow {{#start.input#}}; keep \"quotes\", colons: and # marks.\n"
  return """
        - data:
            context:
              enabled: false
              variable_selector: []
            model: {mode: chat, name: gpt-4o-mini, provider: openai}
            prompt_template:
            - id: p\(number)
              role: system
              text: |
    \(String(repeating: line, count: 24))        title: LLM \(number)
            type: llm
          height: 90
          id: n\(number)
          position:
            x: \(number * 300)
            y: 282

    """
}
