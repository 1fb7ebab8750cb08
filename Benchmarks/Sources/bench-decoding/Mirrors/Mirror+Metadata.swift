/// Usage, sources, and reasoning of an answer.
extension Mirror {
  struct MessageMetadata: Decodable {
    let usage: Usage?
    let retrieverResources: [RetrieverResource]?

    enum CodingKeys: String, CodingKey {
      case usage
      case retrieverResources = "retriever_resources"
    }
  }

  struct Usage: Decodable {
    let promptTokens: Int?
    let promptUnitPrice: String?
    let promptPriceUnit: String?
    let promptPrice: String?
    let completionTokens: Int?
    let completionUnitPrice: String?
    let completionPriceUnit: String?
    let completionPrice: String?
    let totalTokens: Int?
    let totalPrice: String?
    let currency: String?
    let latency: Double?

    enum CodingKeys: String, CodingKey {
      case currency, latency
      case promptTokens = "prompt_tokens"
      case promptUnitPrice = "prompt_unit_price"
      case promptPriceUnit = "prompt_price_unit"
      case promptPrice = "prompt_price"
      case completionTokens = "completion_tokens"
      case completionUnitPrice = "completion_unit_price"
      case completionPriceUnit = "completion_price_unit"
      case completionPrice = "completion_price"
      case totalTokens = "total_tokens"
      case totalPrice = "total_price"
    }
  }

  struct RetrieverResource: Decodable {
    let id: String?
    let messageID: String?
    let position: Int?
    let datasetID: String?
    let datasetName: String?
    let documentID: String?
    let documentName: String?
    let dataSourceType: String?
    let segmentID: String?
    let score: Double?
    let hitCount: Int?
    let wordCount: Int?
    let segmentPosition: Int?
    let indexNodeHash: String?
    let content: String?
    let summary: String?
    let createdAt: Int?

    enum CodingKeys: String, CodingKey {
      case id, position, score, content, summary
      case messageID = "message_id"
      case datasetID = "dataset_id"
      case datasetName = "dataset_name"
      case documentID = "document_id"
      case documentName = "document_name"
      case dataSourceType = "data_source_type"
      case segmentID = "segment_id"
      case hitCount = "hit_count"
      case wordCount = "word_count"
      case segmentPosition = "segment_position"
      case indexNodeHash = "index_node_hash"
      case createdAt = "created_at"
    }
  }

  struct MessageEndFile: Decodable {
    let relatedID: String?
    let type: String?
    let filename: String?
    let `extension`: String?
    let mimeType: String?
    let size: Int?
    let transferMethod: String?
    let url: String?
    let uploadFileID: String?
    let remoteURL: String?

    enum CodingKeys: String, CodingKey {
      case type, filename, `extension`, size, url
      case relatedID = "related_id"
      case mimeType = "mime_type"
      case transferMethod = "transfer_method"
      case uploadFileID = "upload_file_id"
      case remoteURL = "remote_url"
    }
  }

  struct ExecutionMetadata: Decodable {
    let totalTokens: Int?
    let totalPrice: Double?
    let currency: String?

    enum CodingKeys: String, CodingKey {
      case currency
      case totalTokens = "total_tokens"
      case totalPrice = "total_price"
    }
  }
}
