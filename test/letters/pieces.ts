/** What many letters say alike. */
export const CONTACT = `Ban Dân vận Tỉnh uỷ (điện thoại 0251 3822 000, thư điện tử danvan@tinh.example)`;
export const DUTY = `KH142-III.4-02/2021-Q3 – Xây dựng quy chế phối hợp công tác dân vận của hệ thống chính trị
   Căn cứ: Mục III.4
`;
export const GIVEN = `   Phối hợp: Uỷ ban Mặt trận Tổ quốc tỉnh; Sở Nội vụ
   Sản phẩm: Quy chế phối hợp
`;
export const THREE = `- Nộp kết quả: gửi sản phẩm, kèm số và ngày văn bản nếu có.
- Đề nghị gia hạn: nêu lý do và thời hạn đề nghị.
- Báo khó khăn, vướng mắc: nêu nội dung vướng mắc và kiến nghị.
`;
export const SIGNED = `Ban Dân vận Tỉnh uỷ
Điện thoại: 0251 3822 000
Thư điện tử: danvan@tinh.example
`;
